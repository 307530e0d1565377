package com.loadrider.signaling.socketio;

import tools.jackson.core.io.JsonStringEncoder;

/// The little JSON that this package writes itself.
final class Json {

    private Json() {}

    /// {@return an EVENT packet with one argument, `42["name",argument]`}
    static String event(String name, String argumentJson) {
        var text = new StringBuilder(name.length() + argumentJson.length() + 8).append("42[\"");
        JsonStringEncoder.getInstance().quoteAsString(name, text);
        return text.append("\",").append(argumentJson).append(']').toString();
    }

    /// {@return a CONNECT_ERROR packet of the default namespace}
    static String connectError(String message, String dataJson) {
        var text = new StringBuilder("44{\"message\":\"");
        JsonStringEncoder.getInstance().quoteAsString(message, text);
        return text.append("\",\"data\":").append(dataJson).append('}').toString();
    }
}
