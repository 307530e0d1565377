/// Whether the files that operations run fit each other and the documentation; nothing is started.
@NullMarked
package com.loadrider.e2e.operation;

import org.jspecify.annotations.NullMarked;
