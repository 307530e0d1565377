/// The members of conversations: a replica of the data of conversation-message-service.
@NullMarked
package com.loadrider.calls.membership;

import org.jspecify.annotations.NullMarked;
