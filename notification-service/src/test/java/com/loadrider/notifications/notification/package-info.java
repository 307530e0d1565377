/// What becomes of notifications.
@NullMarked
package com.loadrider.notifications.notification;

import org.jspecify.annotations.NullMarked;
