/// The examples do what they say.
@NullMarked
package com.loadrider.examples;

import org.jspecify.annotations.NullMarked;
