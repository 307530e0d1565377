/// Rate limits, counted in the database.
@NullMarked
package com.loadrider.service.limit;

import org.jspecify.annotations.NullMarked;
