/// Publishes calls to other services and clients. The only package that knows both the internal and the published form.
@NullMarked
package com.loadrider.calls.publication;

import org.jspecify.annotations.NullMarked;
