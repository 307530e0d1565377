/// Refusals as RFC 9457 problem documents: one shape and one set of codes for REST and sockets.
@NullMarked
package com.loadrider.service.problem;

import org.jspecify.annotations.NullMarked;
