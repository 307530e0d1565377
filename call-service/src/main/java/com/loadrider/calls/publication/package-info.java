/// What other services and clients learn of a call: the only place that knows both the inner and the published
/// form.
@NullMarked
package com.loadrider.calls.publication;

import org.jspecify.annotations.NullMarked;
