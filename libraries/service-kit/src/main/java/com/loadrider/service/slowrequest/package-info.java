/// Closes connections whose requests arrive too slowly ("slowloris"), because other clients need them.
@NullMarked
package com.loadrider.service.slowrequest;

import org.jspecify.annotations.NullMarked;
