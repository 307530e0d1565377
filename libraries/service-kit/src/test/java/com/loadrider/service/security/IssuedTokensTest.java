package com.loadrider.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.loadrider.service.problem.ProblemException;
import com.loadrider.testkit.token.Signature;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.token.TokenBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tokens of an OpenID Connect issuer.
class IssuedTokensTest {

    private static final KeyPair KEYS = newKeys();
    private static final KeyPair CURVE_KEYS = newCurveKeys();
    private static final AtomicInteger ASKED_ELSEWHERE = new AtomicInteger();
    private static final HttpServer SERVER = newServer();
    private static String issuer = "";

    @BeforeAll
    static void serve() {
        issuer = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        ECPoint point = ((ECPublicKey) CURVE_KEYS.getPublic()).getW();
        answer("/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/keys", "subject_types_supported": ["public"]}
                """.formatted(issuer, issuer));
        answer("/keys", """
                {"keys": [{"kty": "RSA", "kid": "1", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"},
                          {"kty": "EC", "kid": "c", "use": "sig", "alg": "ES256", "crv": "P-256", "x": "%s", "y": "%s"}]}
                """.formatted(
                        encode(key.getModulus().toByteArray()),
                        encode(key.getPublicExponent().toByteArray()),
                        encode(coordinate(point.getAffineX())),
                        encode(coordinate(point.getAffineY()))));
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @Test
    void hold() throws InvalidTokenException {
        assertThat(verifier().verify(token().sign()).userId()).isEqualTo(7);
    }

    @Test
    void holdOnACurve() throws InvalidTokenException {
        var signed = onACurve().signedBy(Signature.ecdsaSha256(CURVE_KEYS.getPrivate()));
        assertThat(verifier().verify(signed.sign()).userId()).isEqualTo(7);
        refused(onACurve().signedBy(Signature.ecdsaSha256(newCurveKeys().getPrivate())));
        refused(onACurve().signedBy(_ -> new byte[64]));
        refused(onACurve().signedBy(_ -> new byte[0]));
        refused(onACurve().header("kid", "1").signedBy(Signature.ecdsaSha256(CURVE_KEYS.getPrivate())));
        refused(onACurve().header("alg", "RS256").signedBy(Signature.ecdsaSha256(CURVE_KEYS.getPrivate())));
    }

    @Test
    void holdWhereKeysAreFetchedElsewhere() throws InvalidTokenException {
        String outside = "https://calls.example.org";
        var properties = new JwtProperties(null, null, outside, issuer + "/keys", null, "sub", Duration.ofSeconds(60));
        var verifier = new JwtTokenVerifier(JwtDecoders.of(properties), new ClaimedUserIds("sub"));
        assertThat(verifier.verify(token().claim("iss", outside).sign()).userId())
                .isEqualTo(7);
        assertThatThrownBy(() -> verifier.verify(token().sign())).isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void areOfThisIssuer() {
        for (String other : List.of(issuer + "/", issuer + ".evil.example", "", issuer.replace("http", "https"))) {
            refused(token().claim("iss", other));
        }
        refused(token().without("iss"));
    }

    @Test
    void areSignedWithItsPrivateKey() {
        refused(token().signedBy(Signature.rsaSha256(newKeys().getPrivate())));
        refused(token().signedBy(Signature.none()).header("alg", "none"));
        refused(token().header("kid", "2"));
        refused(token().header("alg", "ES256").signedBy(_ -> new byte[64]));
    }

    @Test
    void areNotSignedWithItsPublicKeyAsASecret() {
        byte[] der = KEYS.getPublic().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
        for (byte[] secret : List.of(der, pem.getBytes(StandardCharsets.US_ASCII))) {
            refused(token().header("alg", "HS256").signedBy(Signature.hmacSha256(secret)));
        }
        refused(TestTokens.forUser(7).claim("iss", issuer));
    }

    @Test
    void neverSayWhereTheKeyIs() {
        answer("/evil", "{\"keys\": []}");
        refused(token().header("jku", issuer + "/evil").header("kid", "3"));
        refused(token().header("x5u", issuer + "/evil").header("kid", "3"));
        refused(token().header("jwk", Map.of("kty", "RSA", "n", encode(new byte[] {1, 2, 3}), "e", "AQAB"))
                .signedBy(Signature.none()));
        assertThat(ASKED_ELSEWHERE.get()).isZero();
    }

    @Test
    void cannotBeCheckedWhileTheIssuerIsAway() {
        var away = new JwtProperties(null, null, "http://127.0.0.1:1", null, null, "sub", Duration.ofSeconds(60));
        var verifier = new JwtTokenVerifier(JwtDecoders.of(away), new ClaimedUserIds("sub"));
        assertThatThrownBy(() -> verifier.verify(token().sign())).isInstanceOf(ProblemException.class);
    }

    @Test
    void cannotBeCheckedWhileTheIssuerIsSilent() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var stuck = new JwtProperties(
                    null, null, "http://127.0.0.1:" + silent.getLocalPort(), null, null, "sub", Duration.ofSeconds(60));
            var verifier = new JwtTokenVerifier(JwtDecoders.of(stuck), new ClaimedUserIds("sub"));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatThrownBy(() -> verifier.verify(token().sign()))
                            .isInstanceOf(ProblemException.class));
        }
    }

    private static void answer(String path, String json) {
        SERVER.createContext(path, exchange -> {
            if (path.equals("/evil")) {
                ASKED_ELSEWHERE.incrementAndGet();
            }
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static TokenVerifier verifier() {
        var properties = new JwtProperties(null, null, issuer, null, null, "sub", Duration.ofSeconds(60));
        return new JwtTokenVerifier(JwtDecoders.of(properties), new ClaimedUserIds("sub"));
    }

    private static void refused(TokenBuilder token) {
        assertThatThrownBy(() -> verifier().verify(token.sign())).isInstanceOf(InvalidTokenException.class);
    }

    private static TokenBuilder token() {
        return TestTokens.forUser(7)
                .header("alg", "RS256")
                .header("kid", "1")
                .claim("iss", issuer)
                .signedBy(Signature.rsaSha256(KEYS.getPrivate()));
    }

    private static TokenBuilder onACurve() {
        return token().header("alg", "ES256").header("kid", "c");
    }

    /// 32 bytes, without the sign that Java puts in front.
    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] all = new byte[32];
        int length = Math.min(bytes.length, all.length);
        System.arraycopy(bytes, bytes.length - length, all, all.length - length, length);
        return all;
    }

    private static KeyPair newCurveKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
