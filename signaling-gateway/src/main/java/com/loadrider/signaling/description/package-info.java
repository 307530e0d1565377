/// The documents that describe REST, joined under `/docs` for everybody: those of the services, fetched from them, the
/// gateway's own, and the page that explains refusals.
@NullMarked
package com.loadrider.signaling.description;

import org.jspecify.annotations.NullMarked;
