/// Events from clients that ask for something: each is a command to call-service, with the user's own token, and its
/// answer is the acknowledgement.
@NullMarked
package com.loadrider.signaling.command;

import org.jspecify.annotations.NullMarked;
