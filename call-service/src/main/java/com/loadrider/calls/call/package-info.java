/// The life of a call: its states, its rules, and who may do what in which of them.
@NullMarked
package com.loadrider.calls.call;

import org.jspecify.annotations.NullMarked;
