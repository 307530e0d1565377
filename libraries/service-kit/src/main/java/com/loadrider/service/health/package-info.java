/// What a service says about its own health, as metrics.
@NullMarked
package com.loadrider.service.health;

import org.jspecify.annotations.NullMarked;
