/// Whether tables, pictures and the page say what was found.
@NullMarked
package com.loadrider.bench.report;

import org.jspecify.annotations.NullMarked;
