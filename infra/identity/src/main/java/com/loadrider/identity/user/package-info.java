/// The four users.
@NullMarked
package com.loadrider.identity.user;

import org.jspecify.annotations.NullMarked;
