package com.loadrider.notifications.notification;

import com.loadrider.events.NotificationStep;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs and checks receipts. A receipt reads `<step>-<id>-<signature>`, the signature being the first 16 bytes of an
/// HMAC-SHA256 over what stands before it.
final class Receipts {

    private static final Pattern FORM =
            Pattern.compile("((shown|opened|declined)-([1-9][0-9]{0,17}))-([A-Za-z0-9_-]{22})");
    private static final int SIGNATURE_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Receipts(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String sign(Receipt receipt) {
        String claim = receipt.step().name().toLowerCase(Locale.ROOT) + "-" + receipt.notificationId();
        return claim + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(claim));
    }

    /// Returns the receipt; empty if it was not signed with this key.
    Optional<Receipt> verify(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        byte[] signature = Base64.getUrlDecoder().decode(parts.group(4));
        if (!MessageDigest.isEqual(signature, signature(parts.group(1)))) {
            return Optional.empty();
        }
        var step = NotificationStep.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
        return Optional.of(new Receipt(step, Long.parseLong(parts.group(3))));
    }

    private byte[] signature(String claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(claim.getBytes(StandardCharsets.UTF_8)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK knows " + ALGORITHM, impossible);
        }
    }
}
