/// Reads OpenAPI documents and finds their faults.
@NullMarked
package com.loadrider.testkit.description;

import org.jspecify.annotations.NullMarked;
