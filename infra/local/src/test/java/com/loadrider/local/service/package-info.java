/// Tests of running services as JVMs.
@NullMarked
package com.loadrider.local.service;

import org.jspecify.annotations.NullMarked;
