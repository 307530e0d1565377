/// The REST API of calls.
@NullMarked
package com.loadrider.calls.call.web;

import org.jspecify.annotations.NullMarked;
