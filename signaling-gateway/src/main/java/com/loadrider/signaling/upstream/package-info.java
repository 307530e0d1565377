/// The services behind the gateway, reached over HTTP: which instance is asked, for how long, and what is tried next.
@NullMarked
package com.loadrider.signaling.upstream;

import org.jspecify.annotations.NullMarked;
