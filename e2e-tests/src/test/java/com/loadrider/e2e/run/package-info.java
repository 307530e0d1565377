/// Tests of the command `./run`.
@NullMarked
package com.loadrider.e2e.run;

import org.jspecify.annotations.NullMarked;
