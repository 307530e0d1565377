/// Valid and invalid JSON Web Tokens for tests.
@NullMarked
package com.loadrider.testkit.token;

import org.jspecify.annotations.NullMarked;
