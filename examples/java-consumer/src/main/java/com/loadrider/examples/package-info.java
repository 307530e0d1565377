/// How another service reads what is published. It needs nothing of ours: topics and values are described in
/// `docs/asyncapi.yaml`.
@NullMarked
package com.loadrider.examples;

import org.jspecify.annotations.NullMarked;
