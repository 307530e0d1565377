/// What tests of every module share; in test scope only, and known to no service.
@NullMarked
package com.loadrider.testkit;

import org.jspecify.annotations.NullMarked;
