/// Who belongs to a conversation: a replica of what conversation-message-service says.
@NullMarked
package com.loadrider.calls.membership;

import org.jspecify.annotations.NullMarked;
