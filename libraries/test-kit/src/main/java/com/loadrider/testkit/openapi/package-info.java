/// Reads OpenAPI documents and finds their faults.
@NullMarked
package com.loadrider.testkit.openapi;

import org.jspecify.annotations.NullMarked;
