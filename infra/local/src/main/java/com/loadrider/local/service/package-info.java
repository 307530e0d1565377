/// The services of this repository as JVMs, and the environment each of them is given.
@NullMarked
package com.loadrider.local.service;

import org.jspecify.annotations.NullMarked;
