/// The call page and the SDK in a real browser, with real media, against a stack that has its sign-in.
@NullMarked
package com.loadrider.e2e.browser;

import org.jspecify.annotations.NullMarked;
