/// Firebase Cloud Messaging by its HTTP v1 API: data messages, which the app turns into notifications.
@NullMarked
package com.loadrider.notifications.fcm;

import org.jspecify.annotations.NullMarked;
