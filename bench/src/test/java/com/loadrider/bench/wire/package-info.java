/// Whether messages reach the wire as they should.
@NullMarked
package com.loadrider.bench.wire;

import org.jspecify.annotations.NullMarked;
