/// ICE servers over HTTP.
@NullMarked
package com.loadrider.calls.turn.web;

import org.jspecify.annotations.NullMarked;
