/// The sign-in page, and the access rules for all HTTP endpoints.
@NullMarked
package com.loadrider.identity.signin;

import org.jspecify.annotations.NullMarked;
