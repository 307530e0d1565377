/// Authentication by JWTs of one key source, with the same checks for REST and sockets.
@NullMarked
package com.loadrider.service.security;

import org.jspecify.annotations.NullMarked;
