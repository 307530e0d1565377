/// Tests of tokens and their key.
@NullMarked
package com.loadrider.identity.token;

import org.jspecify.annotations.NullMarked;
