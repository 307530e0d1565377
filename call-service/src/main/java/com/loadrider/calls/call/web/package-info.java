/// Calls over HTTP.
@NullMarked
package com.loadrider.calls.call.web;

import org.jspecify.annotations.NullMarked;
