/// Who is connected to a gateway, and so can be called.
@NullMarked
package com.loadrider.calls.presence;

import org.jspecify.annotations.NullMarked;
