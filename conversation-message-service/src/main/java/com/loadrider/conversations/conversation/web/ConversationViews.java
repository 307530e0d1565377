package com.loadrider.conversations.conversation.web;

import com.loadrider.conversations.conversation.Conversation;
import com.loadrider.conversations.conversation.LastMessages;
import com.loadrider.conversations.directory.DisplayNames;
import com.loadrider.events.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the views of conversations. The number of queries does not depend on the number of conversations.
@Component
class ConversationViews {

    private final DisplayNames names;
    private final LastMessages lastMessages;

    ConversationViews(DisplayNames names, LastMessages lastMessages) {
        this.names = names;
        this.lastMessages = lastMessages;
    }

    /// Returns the view of a member.
    ConversationView of(Conversation conversation, long viewer) {
        return of(List.of(conversation), viewer).getFirst();
    }

    /// Returns the views of a user who is a member of all the conversations.
    List<ConversationView> of(List<Conversation> conversations, long viewer) {
        Map<Long, String> namesById = names.of(
                conversations.stream().flatMap(it -> it.memberIds().stream()).collect(Collectors.toSet()));
        Map<Long, Message> last =
                lastMessages.of(conversations.stream().map(Conversation::getId).toList());
        return conversations.stream()
                .map(it -> new ConversationView(
                        it.getId(),
                        it.title(),
                        it.memberIds().stream()
                                .map(user -> participant(it, user, viewer, namesById.get(user)))
                                .toList(),
                        it.createdBy(),
                        it.createdAt(),
                        it.requestOf(viewer).orElse(null),
                        last.get(it.getId())))
                .toList();
    }

    private static ConversationView.Participant participant(
            Conversation conversation, long user, long viewer, @Nullable String name) {
        boolean isRequested = conversation.requestOf(user).isPresent();
        return new ConversationView.Participant(
                user, isRequested && user != viewer ? null : name, isRequested ? true : null);
    }
}
