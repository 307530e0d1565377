/// The call page: its files, which the build of the web client brings, and what they are told at run time.
@NullMarked
package com.loadrider.signaling.page;

import org.jspecify.annotations.NullMarked;
