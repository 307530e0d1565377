/// Shared support for the tests of all modules. It is used in test scope only; no service depends on it.
@NullMarked
package com.loadrider.testkit;

import org.jspecify.annotations.NullMarked;
