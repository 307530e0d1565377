/// The program behind `bench/run`: measures our gateway beside the servers that one could use in its place.
@NullMarked
package com.loadrider.bench;

import org.jspecify.annotations.NullMarked;
