/// REST as a client app speaks it.
@NullMarked
package com.loadrider.testkit.http;

import org.jspecify.annotations.NullMarked;
