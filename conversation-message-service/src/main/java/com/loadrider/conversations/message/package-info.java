/// The messages of conversations. Every message is published.
@NullMarked
package com.loadrider.conversations.message;

import org.jspecify.annotations.NullMarked;
