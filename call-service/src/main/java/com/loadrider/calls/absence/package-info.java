/// Ends calls whose participants lost their connection and did not come back. Every instance does this; the first one
/// wins.
@NullMarked
package com.loadrider.calls.absence;

import org.jspecify.annotations.NullMarked;
