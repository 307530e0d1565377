/// Tests of the call page and the SDK in a real browser, with real media and a real sign-in.
@NullMarked
package com.loadrider.e2e.browser;

import org.jspecify.annotations.NullMarked;
