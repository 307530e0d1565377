/// Conversations and what is said in them, by people and about calls.
@NullMarked
package com.loadrider.conversations;

import org.jspecify.annotations.NullMarked;
