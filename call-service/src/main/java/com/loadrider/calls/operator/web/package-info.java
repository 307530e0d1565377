/// The operators' endpoint, on the management port only and protected by its own token.
@NullMarked
package com.loadrider.calls.operator.web;

import org.jspecify.annotations.NullMarked;
