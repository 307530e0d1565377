/// The kinds of load, and what each turn of a target measures.
@NullMarked
package com.loadrider.bench.load;

import org.jspecify.annotations.NullMarked;
