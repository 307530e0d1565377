/// What is said in conversations. Everything written is published.
@NullMarked
package com.loadrider.conversations.message;

import org.jspecify.annotations.NullMarked;
