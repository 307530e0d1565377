@NullMarked
package com.loadrider.testkit.rules.breach.dirty.web;

import org.jspecify.annotations.NullMarked;
