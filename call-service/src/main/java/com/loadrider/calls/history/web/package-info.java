/// Past calls over HTTP.
@NullMarked
package com.loadrider.calls.history.web;

import org.jspecify.annotations.NullMarked;
