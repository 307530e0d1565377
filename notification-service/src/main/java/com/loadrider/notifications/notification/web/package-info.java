/// The REST endpoint at which devices report what became of a notification.
@NullMarked
package com.loadrider.notifications.notification.web;

import org.jspecify.annotations.NullMarked;
