/// The call service: decides who may call whom, and keeps the state of each call.
@NullMarked
package com.loadrider.calls;

import org.jspecify.annotations.NullMarked;
