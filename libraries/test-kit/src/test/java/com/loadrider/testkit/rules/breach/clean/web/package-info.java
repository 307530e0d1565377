@NullMarked
package com.loadrider.testkit.rules.breach.clean.web;

import org.jspecify.annotations.NullMarked;
