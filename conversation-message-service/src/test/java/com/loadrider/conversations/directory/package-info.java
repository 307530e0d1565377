/// What users are called. There is no list of users: names are learnt from what passes by.
@NullMarked
package com.loadrider.conversations.directory;

import org.jspecify.annotations.NullMarked;
