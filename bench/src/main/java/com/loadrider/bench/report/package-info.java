/// What a run found, and how it is shown: files, tables, plots, the page.
@NullMarked
package com.loadrider.bench.report;

import org.jspecify.annotations.NullMarked;
