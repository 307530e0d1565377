/// Notices of what becomes of calls, each written once, whatever Kafka delivers how often and in which order.
@NullMarked
package com.loadrider.conversations.callnotice;

import org.jspecify.annotations.NullMarked;
