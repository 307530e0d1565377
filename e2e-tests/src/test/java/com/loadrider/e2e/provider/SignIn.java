package com.loadrider.e2e.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.loadrider.e2e.provider.Grants.Code;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The authorization endpoint (OpenID Connect Core 1.0, 3.1.2), the sign-in page and the sign-out endpoint.
final class SignIn {

    private static final String COOKIE = "provider-session";

    private final ProviderSettings settings;
    private final Grants grants;
    private final Map<String, ProviderUser> sessions = new ConcurrentHashMap<>();

    SignIn(ProviderSettings settings, Grants grants) {
        this.settings = settings;
        this.grants = grants;
    }

    void authorize(Exchange exchange) throws IOException {
        if (!settings.frames()) {
            exchange.header("X-Frame-Options", "DENY");
            exchange.header("Content-Security-Policy", "frame-ancestors 'none'");
        }
        if (!isOfOurClient(exchange)) {
            exchange.html(400, "<h1>There is no such client.</h1>");
        } else if (exchange.isForFrame() && !settings.frames()) {
            exchange.html(403, "<h1>Not in a frame.</h1>");
        } else if (signedIn(exchange).isPresent()) {
            goBack(exchange, "code=" + codeFor(signedIn(exchange).get(), exchange));
        } else if (exchange.parameter("prompt").equals("none")) {
            goBack(exchange, "error=login_required");
        } else {
            exchange.html(200, page(exchange.query()));
        }
    }

    void signIn(Exchange exchange) throws IOException {
        var user = settings.users().stream()
                .filter(it -> it.name().equals(exchange.parameter("name")))
                .findFirst();
        if (user.isEmpty()) {
            exchange.html(400, "<h1>There is no such person.</h1>");
            return;
        }
        String session = Grants.secret();
        sessions.put(session, user.get());
        exchange.header("Set-Cookie", COOKIE + "=" + session + "; Path=/; HttpOnly; SameSite=Lax");
        exchange.redirect("/authorize?" + exchange.parameter("request"));
    }

    void signOut(Exchange exchange) throws IOException {
        Optional.ofNullable(exchange.cookie(COOKIE)).ifPresent(sessions::remove);
        String home = exchange.parameter("post_logout_redirect_uri");
        if (isHome(home)) {
            exchange.redirect(home);
        } else {
            exchange.html(200, "<h1>Signed out.</h1>");
        }
    }

    private Optional<ProviderUser> signedIn(Exchange exchange) {
        return Optional.ofNullable(exchange.cookie(COOKIE)).map(sessions::get);
    }

    private String codeFor(ProviderUser user, Exchange exchange) {
        return grants.codeFor(new Code(
                user,
                exchange.parameter("redirect_uri"),
                exchange.parameter("code_challenge"),
                exchange.parameter("nonce")));
    }

    private static boolean isOfOurClient(Exchange exchange) {
        return exchange.parameter("client_id").equals(TestProvider.CLIENT_ID)
                && exchange.parameter("response_type").equals("code")
                && exchange.parameter("code_challenge_method").equals("S256")
                && isHome(exchange.parameter("redirect_uri"));
    }

    private static boolean isHome(String address) {
        var home = URI.create(address);
        return "localhost".equals(home.getHost()) && "/".equals(home.getPath());
    }

    private static void goBack(Exchange exchange, String answer) throws IOException {
        exchange.redirect(exchange.parameter("redirect_uri") + "?" + answer + "&state="
                + URLEncoder.encode(exchange.parameter("state"), UTF_8));
    }

    private String page(String request) {
        return settings.users().stream()
                .map(user ->
                        "<button name=\"name\" value=\"" + user.name() + "\">Sign in as " + user.name() + "</button>")
                .collect(Collectors.joining(
                        " ",
                        "<h1>Who are you?</h1><form method=\"post\" action=\"/sign-in\">"
                                + "<input type=\"hidden\" name=\"request\" value=\"" + request.replace("&", "&amp;")
                                + "\">",
                        "</form>"));
    }
}
