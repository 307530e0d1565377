/// What processes use: processor time and memory, as the operating system counts them. Linux only.
@NullMarked
package com.loadrider.bench.process;

import org.jspecify.annotations.NullMarked;
