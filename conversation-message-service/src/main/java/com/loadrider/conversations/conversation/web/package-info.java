/// The REST API of conversations.
@NullMarked
package com.loadrider.conversations.conversation.web;

import org.jspecify.annotations.NullMarked;
