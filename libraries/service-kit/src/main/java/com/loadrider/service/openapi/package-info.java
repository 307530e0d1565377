/// The OpenAPI document of a service at `/v3/api-docs`. The schemas come from its controllers, the texts and the
/// problems from its `openapi.yaml`, so that controllers contain neither.
@NullMarked
package com.loadrider.service.openapi;

import org.jspecify.annotations.NullMarked;
