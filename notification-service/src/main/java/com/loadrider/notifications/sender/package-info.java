/// The seam between notifications and push services: one sender for each of them.
@NullMarked
package com.loadrider.notifications.sender;

import org.jspecify.annotations.NullMarked;
