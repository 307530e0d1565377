/// The REST API of messages.
@NullMarked
package com.loadrider.conversations.message.web;

import org.jspecify.annotations.NullMarked;
