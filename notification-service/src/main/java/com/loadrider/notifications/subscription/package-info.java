/// The devices that can be reached by push, and what is published of them.
@NullMarked
package com.loadrider.notifications.subscription;

import org.jspecify.annotations.NullMarked;
