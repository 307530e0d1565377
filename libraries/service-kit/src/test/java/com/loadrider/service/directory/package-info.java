/// Ids that are handed out, without a server.
@NullMarked
package com.loadrider.service.directory;

import org.jspecify.annotations.NullMarked;
