/// Runs the services of this repository as JVMs.
@NullMarked
package com.loadrider.local.service;

import org.jspecify.annotations.NullMarked;
