/// A command for operators: what consumer groups have parked in dead letter topics, and how it is sent back.
@NullMarked
package com.loadrider.service.parked;

import org.jspecify.annotations.NullMarked;
