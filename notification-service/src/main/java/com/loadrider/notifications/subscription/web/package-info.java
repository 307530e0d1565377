/// The REST API of subscriptions.
@NullMarked
package com.loadrider.notifications.subscription.web;

import org.jspecify.annotations.NullMarked;
