/// Who may call whom, and what state a call is in.
@NullMarked
package com.loadrider.calls;

import org.jspecify.annotations.NullMarked;
