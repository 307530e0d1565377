/// What this gateway knows of calls that are going on: a view of what call-service publishes and answers. It may be
/// behind, so it may let something through, but nobody is refused by it alone.
@NullMarked
package com.loadrider.signaling.callview;

import org.jspecify.annotations.NullMarked;
