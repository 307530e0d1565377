package com.loadrider.socketio.engineio;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/// Decides which pages may read the answers (Fetch standard, "CORS protocol"). Cookies are not used, so
/// credentials are never allowed.
final class CrossOrigin {

    private static final HttpField VARY_ORIGIN = new PreEncodedHttpField(HttpHeader.VARY, "Origin");

    private final AllowedOrigins allowed;

    CrossOrigin(AllowedOrigins allowed) {
        this.allowed = allowed;
    }

    /// Adds the response headers for the request's origin.
    ///
    /// @return false if the origin of the request is not allowed
    boolean admits(Request request, Response response) {
        response.getHeaders().add(VARY_ORIGIN);
        var origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null) {
            return true;
        }
        var target = request.getHttpURI();
        if (!allowed.allows(origin, target.getScheme() + "://" + target.getAuthority())) {
            return false;
        }
        response.getHeaders().put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        return true;
    }

    /// Adds the headers that answer a preflight request.
    void preflight(Response response) {
        response.getHeaders()
                .put(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
                .put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, String.join(", ", allowed.requestHeaders()))
                .put(HttpHeader.ACCESS_CONTROL_MAX_AGE, "600");
    }
}
