/// An OpenID Connect provider for tests. Unlike the demo provider, its users have UUIDs, and it can forbid frames and
/// refresh tokens, as some providers do.
@NullMarked
package com.loadrider.e2e.provider;

import org.jspecify.annotations.NullMarked;
