/// The gateway process, which all traffic of client apps goes through.
@NullMarked
package com.loadrider.signaling;

import org.jspecify.annotations.NullMarked;
