/// Tests of the command with a real Kafka.
@NullMarked
package com.loadrider.deadletters;

import org.jspecify.annotations.NullMarked;
