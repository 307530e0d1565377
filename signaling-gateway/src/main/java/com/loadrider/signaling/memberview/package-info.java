/// The gateway's view of who is in which conversation. It decides who is told of a group call; call-service decides who
/// may join it.
@NullMarked
package com.loadrider.signaling.memberview;

import org.jspecify.annotations.NullMarked;
