package com.loadrider.e2e.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.http.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tests the provider through its HTTP endpoints.
@SuppressWarnings("NullAway.Init")
class TestProviderTest {

    private static final String HOME = "http://localhost:8080/";
    /// The example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final HttpClient http = HttpClient.newHttpClient();
    private TestProvider provider;

    @BeforeEach
    void start() throws IOException {
        var ada = ProviderUser.named("Ada").with("user_id", 7001);
        provider = TestProvider.start(ProviderSettings.easy(Duration.ofSeconds(60), ada));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void givesTokensForACodeOnce() throws Exception {
        String code = code();

        JsonNode answer = token("authorization_code", "&code=" + code + "&code_verifier=" + VERIFIER);

        JsonNode claims = claimsOf(answer.at("/access_token").asString());
        assertThat(claims.at("/sub").asString()).hasSize(36);
        assertThat(claims.at("/user_id").asLong()).isEqualTo(7001);
        assertThat(claimsOf(answer.at("/id_token").asString()).has("user_id")).isFalse();
        assertThat(token("authorization_code", "&code=" + code + "&code_verifier=" + VERIFIER)
                        .at("/error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void wantsTheVerifierOfTheChallenge() throws Exception {
        assertThat(token("authorization_code", "&code=" + code() + "&code_verifier=another")
                        .at("/error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void renewsOnceByEachRefreshToken() throws Exception {
        String refresh = token("authorization_code", "&code=" + code() + "&code_verifier=" + VERIFIER)
                .at("/refresh_token")
                .asString();

        assertThat(token("refresh_token", "&refresh_token=" + refresh).has("access_token"))
                .isTrue();
        assertThat(token("refresh_token", "&refresh_token=" + refresh).has("access_token"))
                .isFalse();
    }

    @Test
    void givesABackEndItsScope() throws Exception {
        String form = "grant_type=client_credentials&client_id=calls-back-end&client_secret=";

        String token = JsonMapper.shared()
                .readTree(post(provider.tokenOrigin() + "/token", form + "calls-back-end")
                        .body())
                .at("/access_token")
                .asString();

        assertThat(claimsOf(token).at("/scope").asString()).isEqualTo("conversations:write");
        assertThat(claimsOf(token).at("/sub").asString()).hasSize(36);
        assertThat(post(provider.tokenOrigin() + "/token", form + "another").statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsSilentRequestsThatNobodyIsSignedIn() throws Exception {
        var answer = get(authorize() + "&prompt=none", "");

        assertThat(answer.headers().firstValue("Location")).hasValue(HOME + "?error=login_required&state=s");
    }

    @Test
    void keepsTokensAndKeysAtAnotherOrigin() {
        JsonNode document = ApiClient.to(provider.issuer())
                .get("/.well-known/openid-configuration")
                .expect(200)
                .json();

        assertThat(document.at("/token_endpoint").asString()).startsWith(provider.tokenOrigin());
        assertThat(ApiClient.to(provider.tokenOrigin())
                        .get("/keys")
                        .expect(200)
                        .json()
                        .at("/keys/0/kty")
                        .asString())
                .isEqualTo("RSA");
    }

    private String authorize() {
        return "/authorize?client_id=calls-page&response_type=code&state=s&code_challenge_method=S256&code_challenge="
                + CHALLENGE + "&redirect_uri=" + URLEncoder.encode(HOME, StandardCharsets.UTF_8);
    }

    private String code() throws Exception {
        var request = authorize().substring("/authorize?".length());
        var signedIn = post(
                provider.issuer() + "/sign-in",
                "name=Ada&request=" + URLEncoder.encode(request, StandardCharsets.UTF_8));
        String cookie =
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        String back = get(authorize(), cookie).headers().firstValue("Location").orElseThrow();
        var code = Pattern.compile("code=([^&]+)").matcher(back);
        assertThat(code.find()).as(back).isTrue();
        return code.group(1);
    }

    private JsonNode token(String grant, String more) throws Exception {
        String form = "client_id=calls-page&grant_type=" + grant + "&redirect_uri="
                + URLEncoder.encode(HOME, StandardCharsets.UTF_8) + more;
        return JsonMapper.shared()
                .readTree(post(provider.tokenOrigin() + "/token", form).body());
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(provider.issuer() + path)).header("Cookie", cookie);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode claimsOf(String token) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
    }
}
