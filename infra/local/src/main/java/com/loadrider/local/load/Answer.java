package com.loadrider.local.load;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// An answer of the gateway. The body is not parsed as JSON, because only two values are needed and this program shares
/// two cores with the stack that it measures.
///
/// @param status the HTTP status
/// @param body the JSON text
record Answer(int status, String body) {

    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([a-z_]+)\"");

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /// The first number with that name.
    ///
    /// @throws IllegalStateException if there is none
    long number(String name) {
        return number(name, body);
    }

    /// The first number with that name, if there is one.
    OptionalLong find(String name) {
        return find(name, body);
    }

    static long number(String name, String json) {
        return find(name, json).orElseThrow(() -> new IllegalStateException("No number " + name + " in " + json));
    }

    private static OptionalLong find(String name, String json) {
        var matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(json);
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /// The status and the code of the problem, such as `409 receiver_busy`.
    String error() {
        var matcher = CODE.matcher(body);
        return matcher.find() ? status + " " + matcher.group(1) : String.valueOf(status);
    }
}
