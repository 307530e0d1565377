/// Operator access to the calls of all users.
@NullMarked
package com.loadrider.calls.operator;

import org.jspecify.annotations.NullMarked;
