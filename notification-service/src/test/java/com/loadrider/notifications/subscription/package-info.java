/// The devices that can be reached by push.
@NullMarked
package com.loadrider.notifications.subscription;

import org.jspecify.annotations.NullMarked;
