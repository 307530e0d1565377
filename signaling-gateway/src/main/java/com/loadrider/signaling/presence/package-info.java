/// Who is connected where: this gateway's part, published, and that of all others, read.
@NullMarked
package com.loadrider.signaling.presence;

import org.jspecify.annotations.NullMarked;
