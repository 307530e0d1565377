/// The REST endpoints of missed calls.
@NullMarked
package com.loadrider.calls.missedcall.web;

import org.jspecify.annotations.NullMarked;
