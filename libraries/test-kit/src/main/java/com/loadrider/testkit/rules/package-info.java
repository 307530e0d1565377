/// The architecture rules of all services.
@NullMarked
package com.loadrider.testkit.rules;

import org.jspecify.annotations.NullMarked;
