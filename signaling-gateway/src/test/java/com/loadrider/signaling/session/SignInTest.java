package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SignInTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");

    private Instant expiresAt = NOW.plusMillis(1);
    private final SignIn signIn = new SignIn(
            token -> new Caller(7, "Seven", token, expiresAt), JsonMapper.shared(), InstantSource.fixed(NOW));

    @Test
    void recognisesUserAndDevice() {
        SignedIn signedIn = signedIn("{\"token\":\"t\",\"deviceId\":\"my.phone_1~-\",\"other\":[1]}");

        assertThat(signedIn.caller().userId()).isEqualTo(7);
        assertThat(signedIn.deviceId()).isEqualTo("my.phone_1~-");
    }

    @Test
    void needsNoDevice() {
        assertThat(signedIn("{\"token\":\"t\",\"deviceId\":null}").deviceId()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"token\":\"t\"} | false",
                "{\"token\":\"t\",\"features\":null} | false",
                "{\"token\":\"t\",\"features\":[]} | false",
                "{\"token\":\"t\",\"features\":[\"later\",\"\"]} | false",
                "{\"token\":\"t\",\"features\":[\"later\",\"group\",\"group\"]} | true",
            })
    void readsFeatures(String auth, boolean knowsGroups) {
        assertThat(signedIn(auth).features().contains(ClientFeature.GROUP)).isEqualTo(knowsGroups);
    }

    @Test
    void takesOnlySoManyFeatures() {
        String features = "\"f\",".repeat(32) + "\"group\"";

        assertThat(refusal("{\"token\":\"t\",\"features\":[" + features + "]}")).isEqualTo("invalid_request");
    }

    @Test
    void givesAnExpiredTokenNoLeeway() {
        expiresAt = NOW;

        assertThat(refusal("{\"token\":\"t\"}")).isEqualTo("invalid_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"token\":null}", "[]", "null"})
    void refusesWhoShowsNoToken(String auth) {
        assertThat(refusal(auth)).isEqualTo("invalid_token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"token\":1}",
                "{\"token\":\"t\",\"deviceId\":\"\"}",
                "{\"token\":\"t\",\"deviceId\":\"a b\"}",
                "{\"token\":\"t\",\"deviceId\":7}",
                "{\"token\":\"t\",\"features\":\"group\"}",
                "{\"token\":\"t\",\"features\":{}}",
                "{\"token\":\"t\",\"features\":[1]}",
                "{\"token\":\"t\",\"deviceId\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}",
            })
    void refusesWhatIsNotOfTheRightKind(String auth) {
        assertThat(refusal(auth)).isEqualTo("invalid_request");
    }

    private SignedIn signedIn(String auth) {
        return signIn.signIn(signIn.read(auth));
    }

    private String refusal(String auth) {
        return catchThrowableOfType(ProblemException.class, () -> signedIn(auth))
                .problem()
                .type()
                .code();
    }
}
