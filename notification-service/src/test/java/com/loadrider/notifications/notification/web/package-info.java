/// Receipts as devices send them.
@NullMarked
package com.loadrider.notifications.notification.web;

import org.jspecify.annotations.NullMarked;
