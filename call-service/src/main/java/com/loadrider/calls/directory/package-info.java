/// Asks conversation-message-service for the ids of users whose tokens carry none.
@NullMarked
package com.loadrider.calls.directory;

import org.jspecify.annotations.NullMarked;
