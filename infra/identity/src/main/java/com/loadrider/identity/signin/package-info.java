/// The page on which a browser signs in, and who may reach what over HTTP.
@NullMarked
package com.loadrider.identity.signin;

import org.jspecify.annotations.NullMarked;
