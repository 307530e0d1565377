/// The REST API of ICE servers.
@NullMarked
package com.loadrider.calls.turn.web;

import org.jspecify.annotations.NullMarked;
