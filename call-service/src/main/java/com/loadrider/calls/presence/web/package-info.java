/// Presence over HTTP.
@NullMarked
package com.loadrider.calls.presence.web;

import org.jspecify.annotations.NullMarked;
