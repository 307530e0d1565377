/// Whether the load generator is polite and counts well.
@NullMarked
package com.loadrider.local.load;

import org.jspecify.annotations.NullMarked;
