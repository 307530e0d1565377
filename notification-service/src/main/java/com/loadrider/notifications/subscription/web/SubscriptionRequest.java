package com.loadrider.notifications.subscription.web;

import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.webpush.P256;
import com.loadrider.service.problem.FieldProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The request body of a device that subscribes: `endpoint` and `keys` for Web Push, `token` for all other kinds.
///
/// @param kind how the device is reached
/// @param endpoint the endpoint of the browser's `PushSubscription`, at most 2,048 characters; null for other kinds
/// @param keys the keys of the browser's `PushSubscription`; null for other kinds
/// @param token the device's token at Apple (hexadecimal) or Firebase; null for Web Push
/// @param topic the app at Apple that the token belongs to; null for the configured one, and for other kinds
record SubscriptionRequest(
        @NotNull(message = "must be webpush, apns_voip, apns or fcm")
        PushKind kind,

        @Nullable String endpoint,
        @Nullable Keys keys,
        @Nullable String token,
        @Nullable String topic) {

    private static final int LONGEST_ENDPOINT = 2048;
    private static final int AUTH_BYTES = 16;
    private static final Pattern APPLE_TOKEN = Pattern.compile("[0-9A-Fa-f]{64,200}");
    private static final Pattern FIREBASE_TOKEN = Pattern.compile("[A-Za-z0-9_:-]{16,4096}");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9.-]{1,255}");

    /// The keys of a browser, as `PushSubscription.toJSON()` has them.
    ///
    /// @param p256dh an uncompressed point on P-256, in base64url
    /// @param auth 16 bytes, in base64url
    record Keys(@Nullable String p256dh, @Nullable String auth) {

        /// Leaves out the keys.
        @Override
        public String toString() {
            return "Keys[]";
        }
    }

    /// Returns the target.
    ///
    /// @throws ProblemException `invalid_request` if a field is missing, not of this kind, or malformed
    PushTarget target() {
        List<FieldProblem> errors = new ArrayList<>();
        PushTarget target = kind == PushKind.WEBPUSH ? browser(errors) : app(errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalidFields(errors));
        }
        return target;
    }

    private PushTarget browser(List<FieldProblem> errors) {
        absent("token", token, errors);
        absent("topic", topic, errors);
        if (endpoint == null || endpoint.isEmpty() || endpoint.length() > LONGEST_ENDPOINT) {
            errors.add(new FieldProblem("endpoint", "must be a URL of at most 2048 characters"));
        }
        byte[] p256dh = decoded(keys == null ? null : keys.p256dh());
        if (!P256.isPoint(p256dh)) {
            errors.add(new FieldProblem("keys.p256dh", "must be an uncompressed point on P-256, in base64url"));
        }
        byte[] auth = decoded(keys == null ? null : keys.auth());
        if (auth.length != AUTH_BYTES) {
            errors.add(new FieldProblem("keys.auth", "must be 16 bytes, in base64url"));
        }
        return new PushTarget(kind, String.valueOf(endpoint), new PushTarget.Keys(p256dh, auth), null);
    }

    private PushTarget app(List<FieldProblem> errors) {
        absent("endpoint", endpoint, errors);
        absent("keys", keys, errors);
        boolean isApple = kind != PushKind.FCM;
        if (token == null
                || !(isApple ? APPLE_TOKEN : FIREBASE_TOKEN).matcher(token).matches()) {
            errors.add(new FieldProblem(
                    "token",
                    isApple
                            ? "must be 64 to 200 hexadecimal digits"
                            : "must be 16 to 4096 characters of [A-Za-z0-9_:-]"));
        }
        if (!isApple) {
            absent("topic", topic, errors);
        } else if (topic != null && !TOPIC.matcher(topic).matches()) {
            errors.add(new FieldProblem("topic", "must be 1 to 255 characters of [A-Za-z0-9.-]"));
        }
        return new PushTarget(kind, String.valueOf(token), null, topic);
    }

    private void absent(String field, @Nullable Object value, List<FieldProblem> errors) {
        if (value != null) {
            errors.add(new FieldProblem(field, "is not for this kind"));
        }
    }

    private static byte[] decoded(@Nullable String text) {
        try {
            return text == null ? new byte[0] : Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    /// Leaves out everything by which the device could be reached.
    @Override
    public String toString() {
        return "SubscriptionRequest[" + kind + "]";
    }
}
