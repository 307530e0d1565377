/// The rules for texts and names of people. REST bodies, socket commands and tokens share them.
@NullMarked
package com.loadrider.service.text;

import org.jspecify.annotations.NullMarked;
