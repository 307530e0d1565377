/// Problem documents (RFC 9457) for refusals, with the same form and codes for REST and sockets.
@NullMarked
package com.loadrider.service.problem;

import org.jspecify.annotations.NullMarked;
