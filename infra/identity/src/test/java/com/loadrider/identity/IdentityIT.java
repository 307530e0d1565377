package com.loadrider.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.identity.user.DemoUser;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdentityIT {

    private static final String HOME = "http://localhost:8080/";
    private static final String ISSUER = "http://localhost:9000";
    private static final String VERIFIER = "a-code-verifier-of-at-least-forty-three-characters";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("identity.issuer", () -> ISSUER);
        registry.add("identity.keys-file", () -> folder.resolve("keys/keys.json"));
    }

    @ParameterizedTest
    @CsvSource({"alice,1,Alice", "bob,2,Bob", "carol,3,Carol", "dave,4,Dave"})
    void givesScriptsATokenOfTheirUser(String login, String id, String name) throws Exception {
        var answer = scriptToken(login, login);

        assertThat(answer.get("token_type").asString()).isEqualTo("Bearer");
        assertAccessToken(answer.get("access_token").asString(), id, name);
    }

    @Test
    void refusesAWrongPasswordToScripts() throws Exception {
        assertThat(scriptToken("alice", "bob").get("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void logsOneLineForEachEvent(CapturedOutput output) {
        LoggerFactory.getLogger("probe").warn("a\r\nforged", new IllegalStateException("b\nforged too"));

        assertThat(output).contains(": a\\r\\nforged").contains("IllegalStateException: b\\nforged too");
    }

    @Test
    void describesItself() throws Exception {
        var description = JSON.readTree(
                new Browser(port).get("/.well-known/openid-configuration").body());

        assertThat(description.get("issuer").asString()).isEqualTo(ISSUER);
        assertThat(description.get("jwks_uri").asString()).isEqualTo(ISSUER + "/oauth2/jwks");
        assertThat(description.get("code_challenge_methods_supported").toString())
                .contains("S256");
    }

    @Test
    void keepsItsKeyInAFileForItsOwnerOnly() throws Exception {
        var published = keys().getKeys().getFirst();

        assertThat(published.isPrivate()).isFalse();
        var file = folder.resolve("keys/keys.json");
        assertThat(Files.readString(file)).contains(published.getKeyID());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void signsABrowserInWithProofKey() throws Exception {
        var browser = new Browser(port);
        assertThat(Browser.location(browser.get(authorize(Map.of())))).endsWith("/sign-in");
        assertThat(Browser.location(browser.signIn("bob", "bob"))).contains("/oauth2/authorize");

        var back = URI.create(Browser.location(browser.get(authorize(Map.of()))));
        assertThat(back.toString()).startsWith(HOME + "?");
        assertThat(parameter(back, "state")).isEqualTo("abc");
        var tokens = redeem(browser, parameter(back, "code"), VERIFIER);

        assertAccessToken(tokens.get("access_token").asString(), "2", "Bob");
        var id = verified(tokens.get("id_token").asString());
        assertThat(id.getSubject()).isEqualTo("2");
        assertThat(id.getAudience()).containsExactly("loadrider-web");
    }

    @Test
    void refusesACodeWithoutItsVerifier() throws Exception {
        var browser = new Browser(port);
        browser.signIn("bob", "bob");
        var back = URI.create(Browser.location(browser.get(authorize(Map.of()))));

        var answer = redeem(browser, parameter(back, "code"), VERIFIER + "x");

        assertThat(answer.get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void renewsSilentlyOnceSignedIn() throws Exception {
        var browser = new Browser(port);
        var before = URI.create(Browser.location(browser.get(authorize(Map.of("prompt", "none")))));
        browser.signIn("carol", "carol");
        var after = URI.create(Browser.location(browser.get(authorize(Map.of("prompt", "none")))));

        assertThat(parameter(before, "error")).isEqualTo("login_required");
        assertAccessToken(
                redeem(browser, parameter(after, "code"), VERIFIER)
                        .get("access_token")
                        .asString(),
                "3",
                "Carol");
    }

    @Test
    void signsInWhomTheHintNames() throws Exception {
        var browser = new Browser(port);
        browser.signIn("alice", "alice");

        for (var user : DemoUser.values()) {
            var hint = Map.of("login_hint", user.login(), "prompt", "none");
            var back = URI.create(Browser.location(browser.get(authorize(hint))));
            var tokens = redeem(browser, parameter(back, "code"), VERIFIER);
            assertAccessToken(tokens.get("access_token").asString(), user.id(), user.displayName());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mallory", ""})
    void asksWhoeverIsHintedAtAsNobody(String hint) throws Exception {
        assertThat(Browser.location(new Browser(port).get(authorize(Map.of("login_hint", hint)))))
                .endsWith("/sign-in");
    }

    @Test
    void showsWrongPasswordsOnThePage() throws Exception {
        var browser = new Browser(port);
        var refused = browser.signIn("alice", "wrong");

        assertThat(Browser.location(refused)).endsWith("/sign-in?error");
        assertThat(browser.get("/sign-in").body())
                .contains("Continue as Alice", "Continue as Dave")
                .containsPattern("role=\"alert\" hidden");
        assertThat(browser.get("/sign-in?error").body()).doesNotContain("hidden>That");
    }

    @Test
    void refusesRedirectsElsewhere() throws Exception {
        var answer = new Browser(port).get(authorize(Map.of("redirect_uri", "http://evil.example/")));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080,true", "http://localhost:5173,true", "http://localhost:8080.evil.example,false"})
    void letsOnlyTheWebClientCallFromABrowser(String origin, boolean allowed) throws Exception {
        var browser = new Browser(port);
        var preflight = browser.request("/oauth2/token")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST");

        var answer = browser.send(preflight).headers().firstValue("Access-Control-Allow-Origin");

        assertThat(answer.isPresent()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/userinfo", "/anything"})
    void showsNothingElseToStrangers(String path) throws Exception {
        assertThat(new Browser(port).get(path).statusCode()).isIn(302, 401);
    }

    private JsonNode scriptToken(String login, String password) throws Exception {
        var basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return JSON.readTree(new Browser(port)
                .post("/oauth2/token", Map.of("grant_type", "client_credentials"), "Authorization", "Basic " + basic)
                .body());
    }

    private JsonNode redeem(Browser browser, String code, String verifier) throws Exception {
        var form = Map.of(
                "grant_type", "authorization_code",
                "client_id", "loadrider-web",
                "redirect_uri", HOME,
                "code", code,
                "code_verifier", verifier);
        return JSON.readTree(browser.post("/oauth2/token", form, "Origin", "http://localhost:8080")
                .body());
    }

    private static String authorize(Map<String, String> other) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        var parameters = new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "loadrider-web",
                "redirect_uri", HOME,
                "scope", "openid profile",
                "state", "abc",
                "code_challenge_method", "S256",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest)));
        parameters.putAll(other);
        return "/oauth2/authorize?" + Browser.query(parameters);
    }

    private void assertAccessToken(String token, String id, String name) throws Exception {
        var claims = verified(token);
        assertThat(claims.getSubject()).isEqualTo(id);
        assertThat(claims.getStringClaim("name")).isEqualTo(name);
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getAudience()).containsExactly("loadrider-calling");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    private JWTClaimsSet verified(String token) throws Exception {
        var jwt = SignedJWT.parse(token);
        var key = keys().getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private JWKSet keys() throws Exception {
        return JWKSet.parse(new Browser(port).get("/oauth2/jwks").body());
    }

    private static String parameter(URI uri, String name) {
        var value = UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst(name);
        return value == null ? "" : value;
    }
}
