@NullMarked
package com.loadrider.testkit.rules.breach.looping;

import org.jspecify.annotations.NullMarked;
