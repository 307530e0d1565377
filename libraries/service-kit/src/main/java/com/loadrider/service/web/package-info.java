/// Checks that apply to all HTTP requests of all services.
@NullMarked
package com.loadrider.service.web;

import org.jspecify.annotations.NullMarked;
