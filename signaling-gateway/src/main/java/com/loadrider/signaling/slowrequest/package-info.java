/// Closes connections whose requests arrive too slowly ("slowloris"), which others need.
@NullMarked
package com.loadrider.signaling.slowrequest;

import org.jspecify.annotations.NullMarked;
