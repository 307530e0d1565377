/// How much a user may write in a minute.
@NullMarked
package com.loadrider.conversations.limit;

import org.jspecify.annotations.NullMarked;
