package com.loadrider.signaling.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePropertiesTest {

    @Test
    void takeEmptyValuesForNone() {
        var properties = new PageProperties("", " ", "", "", "", false);

        assertThat(properties.clientId()).isEqualTo("loadrider-web");
        assertThat(properties.scope()).isEqualTo("openid profile");
        assertThat(properties.furtherParameters()).isEmpty();
    }

    @Test
    void haveTheAudienceAmongTheParameters() {
        var properties = new PageProperties(
                "", "", "", "https://calls.example.com", "organization=a%26b&login_hint=&resource=urn:x", false);

        assertThat(properties.furtherParameters())
                .isEqualTo(Map.of(
                        "audience", "https://calls.example.com",
                        "organization", "a&b",
                        "login_hint", "",
                        "resource", "urn:x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id.example.com", "/realms/calls", "ftp://id.example.com", "https://*.example.com", "https://"})
    void refuseAnIssuerThatIsNoAddress(String issuer) {
        assertThatThrownBy(() -> new PageProperties(issuer, "", "", "", "", false))
                .hasMessageContaining("https://id.example.com")
                .hasMessageEndingWith(issuer);
    }

    @ParameterizedTest
    @CsvSource({
        "audience, has the part 'audience'",
        "=a, has the part '=a'",
        "a=1&&b=2, has the part ''",
        "organization=a&prompt=login, cannot set prompt",
        "redirect%5Furi=https://evil.example.com, cannot set redirect_uri",
        "a=%zz, must be like a=1"
    })
    void refuseParametersThatCannotBeSent(String parameters, String message) {
        assertThatThrownBy(() -> new PageProperties("", "", "", "", parameters, false))
                .hasMessageContaining(message);
    }
}
