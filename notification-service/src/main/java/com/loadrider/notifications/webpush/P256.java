package com.loadrider.notifications.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;

/// The elliptic curve of Web Push, P-256.
public final class P256 {

    private static final int POINT_BYTES = 65;
    private static final byte UNCOMPRESSED = 4;
    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    /// Returns whether the bytes are an uncompressed point on the curve. Encrypting for another point would fail,
    /// or tell something about a private key.
    public static boolean isPoint(byte[] bytes) {
        if (bytes.length != POINT_BYTES || bytes[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger p = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(bytes, 33, POINT_BYTES));
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            return false;
        }
        BigInteger right = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB())
                .mod(p);
        return y.multiply(y).mod(p).equals(right);
    }

    /// Returns whether the number can be a private key: 1 to the order of the curve, exclusive.
    static boolean isPrivateKey(byte[] bytes) {
        var number = new BigInteger(1, bytes);
        return bytes.length == 32 && number.signum() > 0 && number.compareTo(CURVE.getOrder()) < 0;
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK knows P-256", impossible);
        }
    }
}
