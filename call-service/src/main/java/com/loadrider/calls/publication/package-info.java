/// Publishes calls to other services and clients. The only package that makes published events of internal changes, and
/// that writes to the topics of calls.
@NullMarked
package com.loadrider.calls.publication;

import org.jspecify.annotations.NullMarked;
