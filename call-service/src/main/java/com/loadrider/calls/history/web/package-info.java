/// The REST API of past calls.
@NullMarked
package com.loadrider.calls.history.web;

import org.jspecify.annotations.NullMarked;
