/// The gateway process: everything a client app talks to comes through here.
@NullMarked
package com.loadrider.signaling;

import org.jspecify.annotations.NullMarked;
