/// What a service tells of itself at `/v3/api-docs`: the shapes are read from its controllers, the
/// words and the refusals from its `description.yaml`, so that controllers stay free of both.
@NullMarked
package com.loadrider.service.description;

import org.jspecify.annotations.NullMarked;
