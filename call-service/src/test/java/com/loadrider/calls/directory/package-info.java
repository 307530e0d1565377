/// People whose tokens carry no integer, at call-service.
@NullMarked
package com.loadrider.calls.directory;

import org.jspecify.annotations.NullMarked;
