/// Whether the load that measurements are made with works; no figure is judged.
@NullMarked
package com.loadrider.e2e.bench;

import org.jspecify.annotations.NullMarked;
