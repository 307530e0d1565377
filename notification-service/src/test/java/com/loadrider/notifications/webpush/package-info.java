/// Web Push, against a push service that refuses as the RFCs say.
@NullMarked
package com.loadrider.notifications.webpush;

import org.jspecify.annotations.NullMarked;
