/// Decides which devices are notified of a call, and of what.
@NullMarked
package com.loadrider.notifications.callpush;

import org.jspecify.annotations.NullMarked;
