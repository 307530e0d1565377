/// The REST API of presence.
@NullMarked
package com.loadrider.calls.presence.web;

import org.jspecify.annotations.NullMarked;
