/// Calls the services behind the gateway over HTTP: chooses the instance, limits the time
/// and retries where that is safe.
@NullMarked
package com.loadrider.signaling.upstream;

import org.jspecify.annotations.NullMarked;
