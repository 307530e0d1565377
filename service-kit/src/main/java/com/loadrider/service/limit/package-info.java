/// How often a user may do something, counted by the database.
@NullMarked
package com.loadrider.service.limit;

import org.jspecify.annotations.NullMarked;
