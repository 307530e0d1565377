/// The claims of tokens, and the key that signs them.
@NullMarked
package com.loadrider.identity.token;

import org.jspecify.annotations.NullMarked;
