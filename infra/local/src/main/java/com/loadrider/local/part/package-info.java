/// Server processes: how they are started, probed, watched, restarted and stopped, and found again by their pid files.
@NullMarked
package com.loadrider.local.part;

import org.jspecify.annotations.NullMarked;
