package com.loadrider.signaling.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/// What a browser without a token is served.
@TestPropertySource(
        properties = {
            "signaling.page.issuer=http://127.0.0.1:1/realms/calls",
            "signaling.page.audience=calls-api",
            "signaling.page.demo=true"
        })
class PageIT extends GatewayIT {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    @Test
    void servesThePageUnderAPolicyWithoutInlineScripts() {
        ApiResponse page = get("/").expect(200);

        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Content-Security-Policy"))
                .contains(
                        "default-src 'self';",
                        "connect-src 'self' http://127.0.0.1:1;",
                        "frame-src 'self' http://127.0.0.1:1;",
                        "worker-src 'self';",
                        "manifest-src 'self';",
                        "frame-ancestors 'self'")
                .doesNotContain("script-src", "unsafe-eval");
        assertThat(get("/index.html").body()).isEqualTo(page.body());
    }

    @Test
    void answersThatThePageHasNotChanged() {
        String etag = get("/").header("ETag");

        ApiResponse again = ApiClient.to(base()).with("If-None-Match", etag).get("/");

        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void tellsThePageWhereToSignIn() {
        ApiResponse answer = get("/config.json").expect(200);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.json().at("/issuer").asString()).isEqualTo("http://127.0.0.1:1/realms/calls");
        assertThat(answer.json().at("/clientId").asString()).isEqualTo("loadrider-web");
        assertThat(answer.json().at("/scope").asString()).isEqualTo("openid profile");
        assertThat(answer.json().at("/authorizationParameters/audience").asString())
                .isEqualTo("calls-api");
        assertThat(answer.json().at("/demo").asBoolean()).isTrue();
    }

    @Test
    void letsBrowsersKeepWhatIsNamedByItsContent() {
        var script = SCRIPT.matcher(get("/").body());
        assumeTrue(script.find(), "the web client was not built, for there is no Node.js");

        ApiResponse answer = get(script.group(1)).expect(200);

        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(answer.header("Content-Type")).contains("javascript");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "/calls-worker.js, text/javascript;charset=UTF-8, no-cache",
        "/manifest.webmanifest, application/manifest+json, no-cache",
        "/icon-192.png, image/png,",
        "/icon-512.png, image/png,",
        "/icon-maskable.png, image/png,"
    })
    void servesWhatAnInstalledPageNeeds(String path, String type, @Nullable String cacheControl) {
        assumeTrue(SCRIPT.matcher(get("/").body()).find(), "the web client was not built, for there is no Node.js");

        ApiResponse answer = get(path).expect(200);

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase(type);
        if (cacheControl != null) {
            assertThat(answer.header("Cache-Control")).isEqualTo(cacheControl);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/nothing.png",
                "/docs/nothing",
                "/assets/nothing.js",
                "/nothing.html",
                "/calls/7"
            })
    void showsThePageInPlaceOfNothingElse(String path) {
        ApiResponse answer =
                ApiClient.to(base()).with("Accept", "text/html, */*").get(path);

        assertThat(answer.status()).isIn(401, 404);
        assertThat(answer.body()).doesNotContain("<html");
    }

    private ApiResponse get(String path) {
        return ApiClient.to(base()).get(path);
    }
}
