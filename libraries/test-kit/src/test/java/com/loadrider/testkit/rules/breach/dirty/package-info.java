@NullMarked
package com.loadrider.testkit.rules.breach.dirty;

import org.jspecify.annotations.NullMarked;
