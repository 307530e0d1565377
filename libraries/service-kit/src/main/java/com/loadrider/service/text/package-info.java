/// What a text that people write, or are called, has to be like. One rule for REST bodies, socket commands and tokens.
@NullMarked
package com.loadrider.service.text;

import org.jspecify.annotations.NullMarked;
