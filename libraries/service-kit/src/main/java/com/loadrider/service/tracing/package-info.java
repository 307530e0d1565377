/// The trace that a piece of work belongs to, by its W3C identifiers.
@NullMarked
package com.loadrider.service.tracing;

import org.jspecify.annotations.NullMarked;
