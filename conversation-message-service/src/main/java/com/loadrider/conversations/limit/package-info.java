/// The rate limits of users.
@NullMarked
package com.loadrider.conversations.limit;

import org.jspecify.annotations.NullMarked;
