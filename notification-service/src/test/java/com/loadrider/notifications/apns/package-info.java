/// Sending to Apple, against the mock server of the client library.
@NullMarked
package com.loadrider.notifications.apns;

import org.jspecify.annotations.NullMarked;
