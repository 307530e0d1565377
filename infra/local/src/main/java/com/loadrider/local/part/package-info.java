/// One server process each: started, probed, watched, started again, stopped, and found again by its pid file.
@NullMarked
package com.loadrider.local.part;

import org.jspecify.annotations.NullMarked;
