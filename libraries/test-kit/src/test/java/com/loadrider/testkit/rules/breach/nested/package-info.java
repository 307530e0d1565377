@org.jspecify.annotations.NullMarked
package com.loadrider.testkit.rules.breach.nested;
