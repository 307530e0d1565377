/// Tests of the demo identity provider, over HTTP only.
@NullMarked
package com.loadrider.identity;

import org.jspecify.annotations.NullMarked;
