/// The life of a call: its states and transitions, and who may make which transition.
@NullMarked
package com.loadrider.calls.call;

import org.jspecify.annotations.NullMarked;
