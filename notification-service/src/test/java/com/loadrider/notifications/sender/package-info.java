/// The seam between notifications and push services.
@NullMarked
package com.loadrider.notifications.sender;

import org.jspecify.annotations.NullMarked;
