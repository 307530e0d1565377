/// Problems without a server.
@NullMarked
package com.loadrider.service.problem;

import org.jspecify.annotations.NullMarked;
