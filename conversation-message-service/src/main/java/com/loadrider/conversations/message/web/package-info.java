/// Messages as clients see them.
@NullMarked
package com.loadrider.conversations.message.web;

import org.jspecify.annotations.NullMarked;
