package com.loadrider.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// Behind a proxy that sends it one path: nothing a browser or a client is sent to may lie outside that path.
@Timeout(60)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.servlet.context-path=/identity")
class IdentityPathIT {

    private static final String ISSUER = "https://calls.example.com/identity";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("identity.issuer", () -> ISSUER);
        registry.add("identity.keys-file", () -> folder.resolve("keys/keys.json"));
    }

    @Test
    void describesEveryEndpointBelowThePath() throws Exception {
        var discovery = new JsonMapper()
                .readTree(browser().get("/.well-known/openid-configuration").body());

        assertThat(discovery.get("issuer").asString()).isEqualTo(ISSUER);
        discovery.properties().stream()
                .filter(entry ->
                        entry.getKey().endsWith("_endpoint") || entry.getKey().equals("jwks_uri"))
                .forEach(entry -> assertThat(entry.getValue().asString()).startsWith(ISSUER + "/"));
    }

    @Test
    void keepsSigningInBelowThePath() throws Exception {
        var browser = browser();

        var toPage = Browser.location(browser.get(authorize()));
        assertThat(toPage).endsWith("/identity/sign-in");
        assertThat(browser.get("/sign-in").body())
                .contains("action=\"sign-in\"")
                .doesNotContain("action=\"/");
        assertThat(Browser.location(browser.signIn("bob", "bob"))).contains("/identity/oauth2/authorize");
        assertThat(Browser.location(browser.get(authorize()))).startsWith("http://localhost:8080/?code=");
    }

    @Test
    void takesAHintBelowThePath() throws Exception {
        assertThat(Browser.location(browser().get(authorize() + "&login_hint=carol&prompt=none")))
                .startsWith("http://localhost:8080/?code=");
    }

    private Browser browser() {
        return new Browser(port, "/identity");
    }

    private static String authorize() {
        return "/oauth2/authorize?"
                + Browser.query(Map.of(
                        "response_type", "code",
                        "client_id", "loadrider-web",
                        "redirect_uri", "http://localhost:8080/",
                        "scope", "openid",
                        "code_challenge_method", "S256",
                        "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }
}
