/// Whether targets run under the conditions that make them comparable.
@NullMarked
package com.loadrider.bench.server;

import org.jspecify.annotations.NullMarked;
