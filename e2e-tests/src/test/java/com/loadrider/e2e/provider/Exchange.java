package com.loadrider.e2e.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A request and its response. Every origin may read JSON responses, because the endpoints that send them use no
/// cookie.
final class Exchange {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpExchange exchange;
    private final Map<String, String> parameters;

    Exchange(HttpExchange exchange) throws IOException {
        this.exchange = exchange;
        parameters = form(exchange.getRequestURI().getRawQuery());
        parameters.putAll(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    /// Returns a parameter of the query or of the form; empty if it is missing.
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /// Returns the query before decoding.
    String query() {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    /// Returns whether a browser requests the content of a frame.
    boolean isForFrame() {
        return "iframe".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Dest"));
    }

    @Nullable
    String cookie(String name) {
        String cookies = exchange.getRequestHeaders().getFirst("Cookie");
        return cookies == null
                ? null
                : Arrays.stream(cookies.split("; *"))
                        .filter(cookie -> cookie.startsWith(name + "="))
                        .map(cookie -> cookie.substring(name.length() + 1))
                        .findFirst()
                        .orElse(null);
    }

    void header(String name, String value) {
        exchange.getResponseHeaders().add(name, value);
    }

    void json(int status, Object body) throws IOException {
        header("Content-Type", "application/json");
        header("Cache-Control", "no-store");
        header("Access-Control-Allow-Origin", "*");
        send(status, JSON.writeValueAsString(body));
    }

    void html(int status, String body) throws IOException {
        header("Content-Type", "text/html; charset=utf-8");
        send(status, "<!doctype html><html lang=\"en\"><title>Provider</title><body>" + body + "</body></html>");
    }

    void redirect(String location) throws IOException {
        header("Location", location);
        send(303, "");
    }

    private void send(int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> form(@Nullable String text) {
        var form = new HashMap<String, String>();
        if (text == null || text.isEmpty()) {
            return form;
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    decoded(equals < 0 ? "" : pair.substring(equals + 1)));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
