/// The forms of ids, the same in requests, socket events and tokens.
@NullMarked
package com.loadrider.service.id;

import org.jspecify.annotations.NullMarked;
