/// Tests of the whole system, across its real processes.
@NullMarked
package com.loadrider.e2e;

import org.jspecify.annotations.NullMarked;
