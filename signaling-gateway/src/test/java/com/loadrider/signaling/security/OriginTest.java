package com.loadrider.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com, https://app.example.com",
        "https://App.Example.com, https://app.example.com",
        "HTTPS://app.example.com, https://app.example.com",
        "https://app.example.com:443, https://app.example.com",
        "https://app.example.com, https://app.example.com:443",
        "http://app.example.com:80, http://app.example.com",
        "https://app.example.com/, https://app.example.com",
        "https://app.example.com:0443, https://app.example.com",
        "http://my_app:3000, http://my_app:3000",
        "http://_a.b_-c:3000/, http://_a.b_-c:3000",
        "http://localhost:5173, http://localhost:5173",
        "http://10.0.2.2:8080, http://10.0.2.2:8080",
        "http://1.example, http://1.example",
        "http://example.com., http://example.com.",
        "https://bücher.example, https://xn--bcher-kva.example",
        "https://BÜCHER.example:443/, https://xn--bcher-kva.example",
        "https://例え。テスト, https://xn--r8jz45g.xn--zckzah",
        "http://[::1]:3000, http://[::1]:3000",
        "http://[0:0:0:0:0:0:0:1]:3000, http://[::1]:3000",
        "http://[2001:DB8:0:0::1]:80, http://[2001:db8::1]",
        "http://[::ffff:1.2.3.4], http://[::ffff:102:304]"
    })
    void aPageOfItIsLetIn(String setting, String origin) {
        assertThat(allowing(setting).allows(origin, "http://calls.example")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example.com, http://app.example.com",
        "https://app.example.com, https://app.example.com:444",
        "https://app.example.com, https://app.example.com:80",
        "https://app.example.com, https://app.example.com.",
        "https://app.example.com, https://app.example.com/",
        "https://app.example.com, https://app.example.com.evil.io",
        "https://app.example.com, https://xapp.example.com",
        "https://app.example.com, https://app.example.com@evil.io",
        "https://app.example.com, https://evil.io/https://app.example.com",
        "https://app.example.com, 'https://app.example.com,https://evil.io'",
        "https://app.example.com, 'https://app.example.com https://evil.io'",
        "https://app.example.com, https://app\uFF0Eexample.com",
        "https://bücher.example, https://bücher.example",
        "https://app.example.com, null",
        "https://app.example.com, *",
        "https://app.example.com, ''",
        "http://localhost:3000, http://127.0.0.1:3000"
    })
    void aLookAlikeIsNot(String setting, String origin) {
        assertThat(allowing(setting).allows(origin, "http://calls.example")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "http://10.0.2.2:8080, http://10.0.2.2:8080",
        "http://192.168.1.20:8080, http://192.168.1.20:8080",
        "http://my_box:8080, http://MY_BOX:8080",
        "https://calls.example, https://calls.example:443",
        "http://calls.example:80, http://calls.example",
        "http://[::1]:8080, http://[0:0:0:0:0:0:0:1]:8080"
    })
    void thePagesOfTheGatewayAreLetIn(String origin, String target) {
        assertThat(allowing().allows(origin, target)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://calls.example, http://calls.example",
        "http://calls.example:8080, http://calls.example:8090",
        "http://evil.example, http://calls.example",
        "null, http://null",
        "null, null",
        "'', ''",
        "http://a b, http://a b",
        "http://, http://"
    })
    void otherPagesAreNot(String origin, String target) {
        assertThat(allowing().allows(origin, target)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.example.com",
                "//app.example.com",
                "localhost:3000",
                "*",
                "null",
                "https://*",
                "https://*.example.com",
                "https://app.example.com/page",
                "https://app.example.com//",
                "https://app.example.com?x",
                "https://app.example.com#x",
                "https://user@app.example.com",
                "https://user:word@app.example.com",
                "ftp://app.example.com",
                "file:///page",
                "capacitor://localhost",
                "wss://app.example.com",
                "https:app.example.com",
                "https:/app.example.com",
                "https://",
                "https://:443",
                "https://app.example.com:",
                "https://app.example.com:x",
                "https://app.example.com:0",
                "https://app.example.com:65536",
                "https://app.example.com:443:443",
                "https://app..example.com",
                "https://.example.com",
                "https://app example.com",
                "https://app%2eexample.com",
                "https://app.example.com\\",
                "https://a^b",
                "https://straße.example",
                "https://\u200D.example",
                "https://\uFF0F.example",
                "http://127.1",
                "http://0x7f.0.0.1",
                "http://010.0.2.2",
                "http://256.0.0.1",
                "http://1.2.3.4.5",
                "http://1.2.3.4.",
                "http://2130706433",
                "http://[::1",
                "http://::1",
                "http://[]",
                "http://[1.2.3.4]",
                "http://[fe80::1%25eth0]",
                "http://[fe80::1%eth0]",
                "http://[::1::2]"
            })
    void whatNoBrowserSendsStopsTheStart(String setting) {
        assertThatThrownBy(() -> allowing("https://app.example.com", setting))
                .isInstanceOf(InvalidFrontendException.class)
                .hasMessage("FRONTEND_URL lists origins such as https://app.example.com, but no browser has the origin "
                        + setting + ".");
    }

    @Test
    void blanksAroundOriginsAndEmptyOnesDoNotMatter() {
        var properties = new FrontendProperties(List.of(" https://a.example ", "", " "), List.of());
        assertThat(new ConfiguredOrigins(properties.parsedOrigins()).allows("https://a.example", "http://b"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "*", "0.0.0.0/-1"})
    void aProxyThatIsNoAddressStopsTheStart(String proxy) {
        assertThatThrownBy(() -> new FrontendProperties(List.of(), List.of("10.0.0.0/8", proxy)))
                .isInstanceOf(InvalidFrontendException.class)
                .hasMessageContaining(" " + proxy + " is neither");
    }

    private static ConfiguredOrigins allowing(String... settings) {
        return new ConfiguredOrigins(new FrontendProperties(List.of(settings), List.of()).parsedOrigins());
    }
}
