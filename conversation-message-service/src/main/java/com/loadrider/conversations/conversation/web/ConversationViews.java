package com.loadrider.conversations.conversation.web;

import com.loadrider.conversations.conversation.Conversation;
import com.loadrider.conversations.conversation.LastMessages;
import com.loadrider.conversations.directory.DisplayNames;
import com.loadrider.events.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts together what is shown of a conversation. It asks once, however many there are.
@Component
class ConversationViews {

    private final DisplayNames names;
    private final LastMessages lastMessages;

    ConversationViews(DisplayNames names, LastMessages lastMessages) {
        this.names = names;
        this.lastMessages = lastMessages;
    }

    ConversationView of(Conversation conversation) {
        return of(List.of(conversation)).getFirst();
    }

    List<ConversationView> of(List<Conversation> conversations) {
        Map<Long, String> namesById = names.of(
                conversations.stream().flatMap(it -> it.memberIds().stream()).collect(Collectors.toSet()));
        Map<Long, Message> last =
                lastMessages.of(conversations.stream().map(Conversation::getId).toList());
        return conversations.stream()
                .map(it -> new ConversationView(
                        it.getId(),
                        it.title(),
                        it.memberIds().stream()
                                .map(user -> new ConversationView.Participant(user, namesById.get(user)))
                                .toList(),
                        it.createdBy(),
                        it.createdAt(),
                        last.get(it.getId())))
                .toList();
    }
}
