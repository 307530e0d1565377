/// Tests of single processes.
@NullMarked
package com.loadrider.local.part;

import org.jspecify.annotations.NullMarked;
