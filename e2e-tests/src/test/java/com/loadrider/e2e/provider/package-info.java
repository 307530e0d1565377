/// An OpenID Connect provider for tests that is not the demonstration's: its people have UUIDs, and it can forbid what
/// providers forbid.
@NullMarked
package com.loadrider.e2e.provider;

import org.jspecify.annotations.NullMarked;
