@NullMarked
package com.loadrider.testkit.rules.breach.clean;

import org.jspecify.annotations.NullMarked;
