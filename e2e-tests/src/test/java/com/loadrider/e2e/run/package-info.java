/// The command that starts everything, as a user types it.
@NullMarked
package com.loadrider.e2e.run;

import org.jspecify.annotations.NullMarked;
