/// What every HTTP request has to pass, whichever service it is for.
@NullMarked
package com.loadrider.service.web;

import org.jspecify.annotations.NullMarked;
