/// Tests that the files for operations agree with each other and with the documentation.
@NullMarked
package com.loadrider.e2e.operation;

import org.jspecify.annotations.NullMarked;
