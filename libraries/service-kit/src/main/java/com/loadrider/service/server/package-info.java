/// Jetty as every service runs it.
@NullMarked
package com.loadrider.service.server;

import org.jspecify.annotations.NullMarked;
