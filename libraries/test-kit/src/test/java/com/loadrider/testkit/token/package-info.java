/// JSON Web Tokens that hold, and every kind that must not.
@NullMarked
package com.loadrider.testkit.token;

import org.jspecify.annotations.NullMarked;
