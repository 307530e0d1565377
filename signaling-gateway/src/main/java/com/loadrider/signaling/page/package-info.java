/// The call page: its files, which the build of the web client provides, and its settings at run time.
@NullMarked
package com.loadrider.signaling.page;

import org.jspecify.annotations.NullMarked;
