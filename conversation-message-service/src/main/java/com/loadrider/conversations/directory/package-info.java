/// The names and assigned ids of users. Names are learnt from tokens and call events; no user list is imported.
@NullMarked
package com.loadrider.conversations.directory;

import org.jspecify.annotations.NullMarked;
