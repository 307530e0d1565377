/// Apple's push service: VoIP pushes that announce calls, and visible ones for everything else.
@NullMarked
package com.loadrider.notifications.apns;

import org.jspecify.annotations.NullMarked;
