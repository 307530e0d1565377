package com.loadrider.e2e.stage;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// A conversation.
///
/// @param id its id
/// @param creator who created it, and stays in it
public record Conversation(long id, Person creator) {

    /// The path of conversations.
    public static final String PATH = "/api/v1/conversations";

    /// Returns a path below this conversation, for example of its members or messages.
    ///
    /// @param rest as `/messages`
    public String path(String rest) {
        return PATH + "/" + id + rest;
    }

    /// All its messages, the oldest first.
    public List<JsonNode> messages() {
        return page(path("/messages?limit=100")).reversed();
    }

    /// All its calls, the oldest first.
    public List<JsonNode> calls() {
        return page(Call.PATH + "/history/" + id + "?limit=100").reversed();
    }

    /// The texts of its messages, the oldest first.
    public List<String> texts() {
        return messages().stream().map(it -> it.get("text").asString()).toList();
    }

    private List<JsonNode> page(String path) {
        var page = creator.api().get(path).expect(200).json();
        if (page.get("total").asInt() > page.get("items").size()) {
            throw new IllegalStateException("A journey has more of them than fit a page: " + page.get("total"));
        }
        return page.get("items").valueStream().toList();
    }
}
