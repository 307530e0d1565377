/// Operators, who may see to calls that are not theirs.
@NullMarked
package com.loadrider.calls.operator;

import org.jspecify.annotations.NullMarked;
