/// What calls come to, in figures for operations: outcomes, times, quality.
@NullMarked
package com.loadrider.calls.figures;

import org.jspecify.annotations.NullMarked;
