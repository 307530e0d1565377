/// Rules that the code of every service keeps, with one place to state them.
@NullMarked
package com.loadrider.testkit.rules;

import org.jspecify.annotations.NullMarked;
