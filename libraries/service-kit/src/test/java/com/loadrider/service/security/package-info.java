/// Who is calling: JWTs of one key source, checked alike everywhere.
@NullMarked
package com.loadrider.service.security;

import org.jspecify.annotations.NullMarked;
