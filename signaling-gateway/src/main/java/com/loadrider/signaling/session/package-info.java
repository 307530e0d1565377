/// Who is connected: signed-in sockets, by user, from sign-in to close, and what each of them may ask for.
@NullMarked
package com.loadrider.signaling.session;

import org.jspecify.annotations.NullMarked;
