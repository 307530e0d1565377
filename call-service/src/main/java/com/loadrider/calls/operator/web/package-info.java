/// What operators may do to calls, at the management port only and with a secret of their own.
@NullMarked
package com.loadrider.calls.operator.web;

import org.jspecify.annotations.NullMarked;
