/// Subscriptions as clients see them.
@NullMarked
package com.loadrider.notifications.subscription.web;

import org.jspecify.annotations.NullMarked;
