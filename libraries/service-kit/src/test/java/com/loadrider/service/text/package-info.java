@NullMarked
package com.loadrider.service.text;

import org.jspecify.annotations.NullMarked;
