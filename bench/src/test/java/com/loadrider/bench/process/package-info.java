/// Whether what the operating system tells is read as it is meant.
@NullMarked
package com.loadrider.bench.process;

import org.jspecify.annotations.NullMarked;
