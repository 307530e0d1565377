/// The gateway's view of current calls, built from what call-service publishes and answers. The view may be behind. It
/// may therefore allow a request, but alone it refuses one only if the call is over.
@NullMarked
package com.loadrider.signaling.callview;

import org.jspecify.annotations.NullMarked;
