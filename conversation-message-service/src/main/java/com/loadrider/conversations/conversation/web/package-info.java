/// Conversations as clients see them.
@NullMarked
package com.loadrider.conversations.conversation.web;

import org.jspecify.annotations.NullMarked;
