/// Notices about calls. Each is written exactly once, even if Kafka delivers events repeatedly or out of order.
@NullMarked
package com.loadrider.conversations.callnotice;

import org.jspecify.annotations.NullMarked;
