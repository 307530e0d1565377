/// What stands in a token, and the key it is signed with.
@NullMarked
package com.loadrider.identity.token;

import org.jspecify.annotations.NullMarked;
