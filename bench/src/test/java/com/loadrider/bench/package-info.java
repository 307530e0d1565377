/// Whether the options are bounded and lead to what the help says.
@NullMarked
package com.loadrider.bench;

import org.jspecify.annotations.NullMarked;
