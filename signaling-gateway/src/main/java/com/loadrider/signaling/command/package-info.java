/// Handles events by which clients send a command. Each becomes a request to call-service with the user's own token,
/// and the answer becomes the acknowledgement.
@NullMarked
package com.loadrider.signaling.command;

import org.jspecify.annotations.NullMarked;
