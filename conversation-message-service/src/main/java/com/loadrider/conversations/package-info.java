/// The conversation service: conversations, their messages, and notices about calls.
@NullMarked
package com.loadrider.conversations;

import org.jspecify.annotations.NullMarked;
