/// Asks conversation-message-service for the ids of users whose tokens contain none.
@NullMarked
package com.loadrider.signaling.directory;

import org.jspecify.annotations.NullMarked;
