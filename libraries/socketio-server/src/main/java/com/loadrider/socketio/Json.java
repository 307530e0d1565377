package com.loadrider.socketio;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/// Builds the few packets with JSON that this package sends itself.
final class Json {

    private Json() {}

    /// {@return an EVENT packet with one argument, `42["name",argument]`}
    static String event(String name, String argumentJson) {
        return event(name, argumentJson, "");
    }

    /// {@return an EVENT packet with one argument and its offset, `42["name",argument,"offset"]`}
    static String recoverableEvent(String name, String argumentJson, String offset) {
        return event(name, argumentJson, ",\"" + offset + "\"");
    }

    private static String event(String name, String argumentJson, String rest) {
        var text = new StringBuilder(name.length() + argumentJson.length() + rest.length() + 8).append("42[\"");
        JsonStringEncoder.getInstance().quoteAsString(name, text);
        return text.append("\",").append(argumentJson).append(rest).append(']').toString();
    }

    /// {@return a CONNECT packet of the default namespace; both ids need no escaping}
    ///
    /// @param pid null for a connection that cannot be recovered
    static String connect(String sid, @Nullable String pid) {
        return "40{\"sid\":\"" + sid + (pid == null ? "" : "\",\"pid\":\"" + pid) + "\"}";
    }

    /// {@return a CONNECT_ERROR packet for a namespace that does not exist}
    static String invalidNamespace(String namespace) {
        return "44" + namespace + ",{\"message\":\"Invalid namespace\"}";
    }

    /// {@return a CONNECT_ERROR packet of the default namespace}
    static String connectError(String message, String dataJson) {
        var text = new StringBuilder("44{\"message\":\"");
        JsonStringEncoder.getInstance().quoteAsString(message, text);
        return text.append("\",\"data\":").append(dataJson).append('}').toString();
    }
}
