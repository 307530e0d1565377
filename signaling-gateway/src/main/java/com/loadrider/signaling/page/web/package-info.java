/// The page and its settings, for browsers.
@NullMarked
package com.loadrider.signaling.page.web;

import org.jspecify.annotations.NullMarked;
