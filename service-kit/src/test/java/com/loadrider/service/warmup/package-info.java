/// Practice ends when it should, and disturbs nobody.
@NullMarked
package com.loadrider.service.warmup;

import org.jspecify.annotations.NullMarked;
