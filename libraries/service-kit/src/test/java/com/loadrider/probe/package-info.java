/// A service that does nothing but fail in every way, so that the kit can be seen to deal with it.
@NullMarked
package com.loadrider.probe;

import org.jspecify.annotations.NullMarked;
