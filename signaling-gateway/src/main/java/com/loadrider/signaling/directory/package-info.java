/// Asks conversation-message-service for the ids of people whose tokens carry none.
@NullMarked
package com.loadrider.signaling.directory;

import org.jspecify.annotations.NullMarked;
