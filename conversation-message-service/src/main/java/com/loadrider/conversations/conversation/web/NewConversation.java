package com.loadrider.conversations.conversation.web;

import com.loadrider.conversations.conversation.Conversation;
import com.loadrider.service.id.Ids;
import com.loadrider.service.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// The request body for a new conversation.
///
/// @param title 1 to 200 characters on one line, at least one of them visible; null for no title
/// @param participantIds the ids of the other members, without duplicates; back ends may also use subjects if
///                       `USER_IDS=assigned`. The creator is always a member
record NewConversation(
        @PlainText(max = 200) @Nullable String title,

        @NotNull(message = "must be a list of user ids")
        @Size(max = Conversation.MOST_MEMBERS, message = "must have at most {max} users")
        @UniqueElements(message = "must not name a user twice")
        List<@NotNull(message = Ids.EXPECTED) @Invitee.Possible Invitee> participantIds) {}
