package com.loadrider.e2e.provider;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A small OpenID Connect provider on free local ports. It supports the authorization code flow with PKCE, discovery
/// and sign-out.
///
/// It differs from the demo provider in the same ways as most real providers do: `sub` is a UUID, the token endpoint
/// and the keys have a different origin than the issuer, and the issuer is a different site than the page. It accepts
/// one public client, [#CLIENT_ID], from any port of `localhost`.
///
///     var ada = ProviderUser.named("Ada").with("user_id", 7001);
///     try (var provider = TestProvider.start(ProviderSettings.strict(Duration.ofSeconds(60), ada))) {
///         var plan = StackPlan.apart(root, directory)
///                 .with(provider.environment())
///                 .with(Map.of("USER_ID_CLAIM", "user_id"));
///         // …
///     }
///
/// In a browser: press “Sign in” on the page, then “Sign in as Ada” here. A cookie keeps the user signed in.
public final class TestProvider implements AutoCloseable {

    /// The client id of the page.
    public static final String CLIENT_ID = "calls-page";

    /// The client id and the secret of a back end. It receives tokens with the scope `conversations:write` through
    /// `grant_type=client_credentials` (RFC 6749, 4.4).
    public static final String BACK_END = "calls-back-end";

    /// The claim `aud` of access tokens.
    public static final String AUDIENCE = "calls-api";

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer front;
    private final HttpServer back;

    private TestProvider(HttpServer front, HttpServer back) {
        this.front = front;
        this.back = back;
    }

    /// Starts a provider.
    public static TestProvider start(ProviderSettings settings) throws IOException {
        var provider = new TestProvider(listening(), listening());
        provider.serve(settings);
        return provider;
    }

    private static HttpServer listening() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    private void serve(ProviderSettings settings) {
        var tokens = new Tokens(issuer(), settings.tokenLife());
        var grants = new Grants(settings.refreshTokens());
        var signIn = new SignIn(settings, grants);
        route(front, "/.well-known/openid-configuration", exchange -> exchange.json(200, discovery()));
        route(front, "/authorize", signIn::authorize);
        route(front, "/sign-in", signIn::signIn);
        route(front, "/sign-out", signIn::signOut);
        route(back, "/token", new TokenEndpoint(grants, tokens)::answer);
        route(back, "/keys", exchange -> exchange.json(200, tokens.keys()));
        List.of(front, back).forEach(server -> {
            server.setExecutor(executor);
            server.start();
        });
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "end_session_endpoint", issuer() + "/sign-out",
                "token_endpoint", tokenOrigin() + "/token",
                "jwks_uri", tokenOrigin() + "/keys",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "code_challenge_methods_supported", List.of("S256"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    /// Returns the issuer, which is the claim `iss` of every token.
    public String issuer() {
        return "http://127.0.0.1:" + front.getAddress().getPort();
    }

    /// Returns the origin of the token endpoint and of the keys.
    public String tokenOrigin() {
        return "http://localhost:" + back.getAddress().getPort();
    }

    /// Returns the settings with which a stack accepts the tokens of this provider. The caller chooses `USER_ID_CLAIM`.
    public Map<String, String> environment() {
        return Map.of("JWT_ISSUER_URI", issuer(), "JWT_AUDIENCE", AUDIENCE, "WEB_CLIENT_ID", CLIENT_ID);
    }

    private static void route(HttpServer server, String path, Endpoint endpoint) {
        HttpHandler handler = exchange -> {
            try (exchange) {
                endpoint.answer(new Exchange(exchange));
            }
        };
        server.createContext(path, handler);
    }

    @Override
    public void close() {
        front.stop(0);
        back.stop(0);
        executor.shutdownNow();
    }

    /// Answers requests to one path.
    private interface Endpoint {
        void answer(Exchange exchange) throws IOException;
    }
}
