/// Serves the documentation of the REST API publicly under `/docs`: the OpenAPI documents of the services, fetched from
/// them, the gateway's own document, and the page that explains the problem codes.
@NullMarked
package com.loadrider.signaling.openapi;

import org.jspecify.annotations.NullMarked;
