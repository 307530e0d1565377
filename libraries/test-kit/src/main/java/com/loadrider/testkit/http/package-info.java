/// REST and raw HTTP clients for tests.
@NullMarked
package com.loadrider.testkit.http;

import org.jspecify.annotations.NullMarked;
