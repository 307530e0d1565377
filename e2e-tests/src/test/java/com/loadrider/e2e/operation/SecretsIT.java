package com.loadrider.e2e.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `infra/compose/secrets`, in a folder of its own.
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class SecretsIT {

    @TempDir
    Path folder;

    @BeforeEach
    void makeAnEnvironment() throws Exception {
        for (String file : List.of(".env.example", "infra/compose/secrets")) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(ComposeFile.ROOT.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        assertThat(secrets()).contains("wrote .env");
    }

    @Test
    void makesAPairOfKeysForPush() throws Exception {
        assertPair();
    }

    private void assertPair() throws Exception {
        byte[] point = Base64.getUrlDecoder().decode(setting("VAPID_PUBLIC_KEY"));
        byte[] secret = Base64.getUrlDecoder().decode(setting("VAPID_PRIVATE_KEY"));

        assertThat(point).hasSize(65).startsWith(4);
        assertThat(secret).hasSize(32);
        assertThat(areAPair(point, secret)).isTrue();
    }

    @Test
    void addsWhatAnOlderEnvironmentLacks() throws Exception {
        String older = text().replaceAll("(?m)^(NOTIFICATIONS_DB_PASSWORD|VAPID_[A-Z]+_KEY|JAVA_OPTIONS)=.*\\R", "")
                .strip();
        Files.writeString(folder.resolve(".env"), older);

        assertThat(secrets())
                .contains("wrote NOTIFICATIONS_DB_PASSWORD", "wrote VAPID_PUBLIC_KEY", "wrote VAPID_PRIVATE_KEY")
                .doesNotContain("JAVA_OPTIONS", "CALLS_DB_PASSWORD");
        assertThat(text()).startsWith(older + "\n");
        assertThat(setting("NOTIFICATIONS_DB_PASSWORD")).hasSizeGreaterThan(24);
        assertPair();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VAPID_PUBLIC_KEY=\nVAPID_PRIVATE_KEY=\n",
                "VAPID_PUBLIC_KEY=given\n",
                "VAPID_PRIVATE_KEY=given\n"
            })
    void leavesThePairAloneWhereThereIsALineForIt(String lines) throws Exception {
        String text = text().replaceAll("(?m)^VAPID_[A-Z]+_KEY=.*\\R", "") + lines;
        Files.writeString(folder.resolve(".env"), text);

        assertThat(secrets()).doesNotContain("wrote");
        assertThat(text()).isEqualTo(text);
    }

    private String secrets() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("infra/compose/secrets")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve(".env"));
    }

    private String setting(String name) throws IOException {
        Map<String, String> settings = text().lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
        return settings.getOrDefault(name, "");
    }

    private static boolean areAPair(byte[] point, byte[] secret) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var p256 = curve.getParameterSpec(ECParameterSpec.class);
        var keys = KeyFactory.getInstance("EC");
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), p256)));
        signature.update(point);
        byte[] signed = signature.sign();
        var publicPoint = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        signature.initVerify(keys.generatePublic(new ECPublicKeySpec(publicPoint, p256)));
        signature.update(point);
        return signature.verify(signed);
    }
}
