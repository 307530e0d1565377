package com.loadrider.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Keys that stand in an issuer's set beside the one that counts. `N` stands for a modulus of 2048 bits, `X` and
/// `Y` for a point on the curve P-256.
class UsableKeysTest {

    private static final String GOOD = "{'kty':'RSA','kid':'good','use':'sig','alg':'RS256','n':'N','e':'AQAB'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kty':'EC','crv':'BP-256','kid':'a','x':'X','y':'Y'}",
                "{'kty':'EC','crv':'P-384','kid':'a','x':'X','y':'Y'}",
                "{'kty':'EC','crv':'P-521','kid':'a','x':'X','y':'Y'}",
                "{'kty':'EC','crv':'secp256k1','kid':'a','x':'X','y':'Y'}",
                "{'kty':'EC','crv':'p-256','kid':'a','x':'X','y':'Y'}",
                "{'kty':'EC','crv':7,'kid':'a','x':'X','y':'Y'}",
                "{'kty':'EC','kid':'a','x':'X','y':'Y'}",
                "{'kty':'EC','crv':'P-256','kid':'a','x':'X'}",
                "{'kty':'EC','crv':'P-256','kid':'a','x':'Y','y':'X'}",
                "{'kty':'EC','crv':'P-256','kid':'a','x':'','y':''}",
                "{'kty':'EC','crv':'P-256','kid':'a','x':1,'y':2}",
                "{'kty':'EC','crv':'P-256','kid':'a','alg':'ECDH-ES','x':'X','y':'Y'}",
                "{'kty':'OKP','crv':'Ed25519','kid':'a','x':'X'}",
                "{'kty':'OKP','crv':'X25519','kid':'a','use':'enc','x':'X'}",
                "{'kty':'oct','kid':'a','k':'c2VjcmV0'}",
                "{'kty':'AKP','alg':'ML-DSA-44','kid':'a','pub':'X'}",
                "{'kty':'rsa','kid':'a','n':'N','e':'AQAB'}",
                "{'kty':'','kid':'a','n':'N','e':'AQAB'}",
                "{'kty':null,'kid':'a','n':'N','e':'AQAB'}",
                "{'kty':['RSA'],'kid':'a','n':'N','e':'AQAB'}",
                "{'kid':'a','n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','n':'N'}",
                "{'kty':'RSA','kid':'a','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','n':null,'e':'AQAB'}",
                "{'kty':'RSA','kid':'a','n':'','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','n':'!!','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','n':{},'e':'AQAB'}",
                "{'kty':'RSA','kid':'a','n':'SMALL','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','n':'HUGE','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','n':'N','e':'AQ'}",
                "{'kty':'RSA','kid':'a','n':'N','e':65537}",
                "{'kty':'RSA','kid':'a','use':'enc','n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','use':['sig'],'n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','alg':'RSA-OAEP','n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','alg':'PS256','n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','alg':'RS512','n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','alg':256,'n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','key_ops':['encrypt'],'n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','key_ops':'verify','n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':7,'n':'N','e':'AQAB'}",
                "{}",
                "[]",
                "null",
                "'RSA'",
                "7"
            })
    void arePassedOver(String odd) throws Exception {
        for (List<String> keys : List.of(List.of(odd, GOOD), List.of(GOOD, odd))) {
            assertThat(read(keys)).extracting(JWK::getKeyID).containsExactly("good");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kty':'EC','crv':'P-256','kid':'a','alg':'ES256','use':'sig','x':'X','y':'Y'}",
                "{'kty':'EC','crv':'P-256','kid':'a','x':'X','y':'Y'}",
                "{'kty':'RSA','kid':'a','n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','use':null,'alg':null,'key_ops':null,'n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','key_ops':['verify','ours'],'n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','x5c':7,'x5t':[],'x5u':':','exp':'never','ext':{},'n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','x5c':['bm8gY2VydGlmaWNhdGU='],'n':'N','e':'AQAB'}",
                "{'kty':'RSA','kid':'a','n':'N','e':'AQAB','d':'!!'}"
            })
    void areTakenWhateverElseTheySay(String key) throws Exception {
        assertThat(read(List.of(key))).extracting(JWK::getKeyID).containsExactly("a");
    }

    @Test
    void mayShareANameOrHaveNone() throws Exception {
        String nameless = GOOD.replace("'kid':'good',", "");
        assertThat(read(List.of(GOOD, GOOD, nameless, nameless))).hasSize(4);
    }

    @Test
    void mayBeNone() throws Exception {
        assertThat(read(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "7", "'x'", "{'keys':null}", "{'keys':{}}", "{'keys':'x'}"})
    void standInASet(String document) {
        assertThatThrownBy(() -> UsableKeys.in(JsonMapper.shared().readTree(json(document)), "here"))
                .isInstanceOf(JWKSetUnavailableException.class);
    }

    private static List<JWK> read(List<String> keys) throws Exception {
        String document = json("{'keys':[" + String.join(",", keys) + "]}");
        return UsableKeys.in(JsonMapper.shared().readTree(document), "here").getKeys();
    }

    private static String json(String text) {
        return text.replace("'N'", "'u" + "A".repeat(341) + "Q'")
                .replace("'SMALL'", "'u" + "A".repeat(169) + "Q'")
                .replace("'HUGE'", "'u" + "A".repeat(5000) + "Q'")
                .replace("'X'", "'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4'")
                .replace("'Y'", "'4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM'")
                .replace('\'', '"');
    }
}
