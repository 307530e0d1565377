/// Sending to Firebase, against a fake of its HTTP v1 API.
@NullMarked
package com.loadrider.notifications.fcm;

import org.jspecify.annotations.NullMarked;
