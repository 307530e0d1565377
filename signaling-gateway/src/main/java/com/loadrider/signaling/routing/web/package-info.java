/// The paths of the REST API.
@NullMarked
package com.loadrider.signaling.routing.web;

import org.jspecify.annotations.NullMarked;
