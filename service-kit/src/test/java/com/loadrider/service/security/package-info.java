/// Who is calling: JWTs of one key source, checked alike at every door.
@NullMarked
package com.loadrider.service.security;

import org.jspecify.annotations.NullMarked;
