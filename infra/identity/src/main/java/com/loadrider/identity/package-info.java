/// A demonstration OpenID Connect provider: four users whose passwords are public. Never for real users.
@NullMarked
package com.loadrider.identity;

import org.jspecify.annotations.NullMarked;
