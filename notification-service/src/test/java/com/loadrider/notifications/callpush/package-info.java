/// Which devices are notified of a call.
@NullMarked
package com.loadrider.notifications.callpush;

import org.jspecify.annotations.NullMarked;
