/// Reads OpenAPI descriptions as clients do, and finds what they lack.
@NullMarked
package com.loadrider.testkit.description;

import org.jspecify.annotations.NullMarked;
