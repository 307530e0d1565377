/// Conversations and their members. Every change of members is published with its version.
@NullMarked
package com.loadrider.conversations.conversation;

import org.jspecify.annotations.NullMarked;
