/// The REST API of the own user.
@NullMarked
package com.loadrider.signaling.user.web;

import org.jspecify.annotations.NullMarked;
