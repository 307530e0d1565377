package com.loadrider.signaling.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request to a service. Its `toString` contains neither headers nor body.
///
/// @param method the HTTP method
/// @param target path and query, encoded, beginning with `/`
/// @param headers end-to-end headers; a name occurs once for each of its values
/// @param body empty if there is none
@SuppressWarnings("ArrayRecordComponent") // never compared or copied
public record UpstreamRequest(String method, String target, List<Map.Entry<String, String>> headers, byte[] body) {

    public UpstreamRequest {
        headers = List.copyOf(headers);
    }

    /// Creates a request on behalf of a user.
    ///
    /// @param token the user's own token
    /// @param deviceId the user's device; null if it has no name
    /// @param json the body; null for none
    public static UpstreamRequest of(
            String method, String target, String token, @Nullable String deviceId, byte @Nullable [] json) {
        var headers = new ArrayList<Map.Entry<String, String>>(3);
        headers.add(Map.entry("Authorization", "Bearer " + token));
        if (deviceId != null) {
            headers.add(Map.entry("X-Device-Id", deviceId));
        }
        if (json != null) {
            headers.add(Map.entry("Content-Type", "application/json"));
        }
        return new UpstreamRequest(method, target, headers, json == null ? new byte[0] : json);
    }

    /// Returns the request with one more header, or this request if the value is null.
    public UpstreamRequest with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        var more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new UpstreamRequest(method, target, more, body);
    }

    @Override
    public String toString() {
        return "UpstreamRequest[" + method + " " + target + "]";
    }
}
