/// Push notifications about calls, for devices without a socket.
@NullMarked
package com.loadrider.notifications;

import org.jspecify.annotations.NullMarked;
