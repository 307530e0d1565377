package com.loadrider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class VapidPairTest {

    @TempDir
    Path folder;

    @Test
    void staysTheSame() throws Exception {
        var file = folder.resolve("notification-service/vapid.properties");

        var first = new VapidPair(file).readOrCreate();

        assertThat(first).containsOnlyKeys("VAPID_PUBLIC_KEY", "VAPID_PRIVATE_KEY");
        assertThat(new VapidPair(file).readOrCreate()).isEqualTo(first);
        assertThat(new VapidPair(folder.resolve("other")).readOrCreate()).isNotEqualTo(first);
    }

    @Test
    void isForItsOwnerOnly() throws Exception {
        var file = folder.resolve("vapid.properties");

        var _ = new VapidPair(file).readOrCreate();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**/vapid-*");
    }

    /// One number in 256 begins with a zero byte.
    @RepeatedTest(100)
    void areTwoKeysOfP256ThatFit() throws Exception {
        var pair = new VapidPair(folder.resolve("vapid.properties")).readOrCreate();
        var point = decoded(pair, "VAPID_PUBLIC_KEY");
        var secret = decoded(pair, "VAPID_PRIVATE_KEY");

        assertThat(point).hasSize(65).startsWith(4);
        assertThat(secret).hasSize(32);
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var p256 = curve.getParameterSpec(ECParameterSpec.class);
        var keys = KeyFactory.getInstance("EC");
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), p256)));
        signature.update(point);
        var signed = signature.sign();
        signature.initVerify(
                keys.generatePublic(new ECPublicKeySpec(new ECPoint(number(point, 1), number(point, 33)), p256)));
        signature.update(point);
        assertThat(signature.verify(signed)).isTrue();
    }

    private static byte[] decoded(Map<String, String> pair, String name) {
        return Base64.getUrlDecoder().decode(Objects.requireNonNull(pair.get(name), name));
    }

    private static BigInteger number(byte[] bytes, int from) {
        return new BigInteger(1, Arrays.copyOfRange(bytes, from, from + 32));
    }
}
