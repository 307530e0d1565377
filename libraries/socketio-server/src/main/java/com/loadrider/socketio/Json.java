package com.loadrider.socketio;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/// Builds the few packets with JSON that this package sends itself.
final class Json {

    private Json() {}

    /// {@return an EVENT packet with one argument, `42["name",argument]`}
    static String event(String name, String argumentJson) {
        return startOfEvent(name, argumentJson) + "]";
    }

    /// {@return an EVENT packet with one argument and its offset, `42["name",argument,"offset"]`}
    static String recoverableEvent(String name, String argumentJson, String offset) {
        return startOfEvent(name, argumentJson) + endOfEvent("", offset);
    }

    /// {@return an EVENT packet up to some part of its argument, `42["name",argu`}
    static String startOfEvent(String name, String startOfArgument) {
        var text = new StringBuilder(name.length() + startOfArgument.length() + 8).append("42[\"");
        JsonStringEncoder.getInstance().quoteAsString(name, text);
        return text.append("\",").append(startOfArgument).toString();
    }

    /// {@return the rest of an EVENT packet with an offset, `ment,"offset"]`}
    static String endOfEvent(String endOfArgument, String offset) {
        return endOfArgument + ",\"" + offset + "\"]";
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
