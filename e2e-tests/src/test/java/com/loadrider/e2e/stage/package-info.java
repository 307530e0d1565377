/// Who acts in a journey, and on what: the running stack, fresh users with their devices, their conversations.
@NullMarked
package com.loadrider.e2e.stage;

import org.jspecify.annotations.NullMarked;
