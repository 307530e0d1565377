/// The notification service as its clients and neighbours see it.
@NullMarked
package com.loadrider.notifications;

import org.jspecify.annotations.NullMarked;
