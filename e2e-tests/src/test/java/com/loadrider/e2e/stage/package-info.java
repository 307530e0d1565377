/// The actors of the journeys: the running stack, and new users with their devices and conversations.
@NullMarked
package com.loadrider.e2e.stage;

import org.jspecify.annotations.NullMarked;
