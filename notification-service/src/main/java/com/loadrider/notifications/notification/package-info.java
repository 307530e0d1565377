/// Notifications: each is stored, sent until a push service accepts it or its time is over, and followed until the
/// user opens it.
@NullMarked
package com.loadrider.notifications.notification;

import org.jspecify.annotations.NullMarked;
