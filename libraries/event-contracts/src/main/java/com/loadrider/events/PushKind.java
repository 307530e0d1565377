package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Locale;

/// The way in which a device receives push messages.
public enum PushKind {
    /// Web Push (RFC 8030), for browsers.
    @JsonProperty("webpush")
    WEBPUSH,
    /// A VoIP push of Apple, which may wake an iOS app only to report a call.
    @JsonProperty("apns_voip")
    APNS_VOIP,
    /// A visible push of Apple.
    @JsonProperty("apns")
    APNS,
    /// Firebase Cloud Messaging, for Android.
    @JsonProperty("fcm")
    FCM;

    /// Returns the name on the wire, e.g. `apns_voip`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the kind with the given name on the wire.
    ///
    /// @throws IllegalArgumentException if this version does not know it
    public static PushKind ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /// Returns the names of kinds on the wire, in alphabetical order.
    public static String[] wireNames(Collection<PushKind> kinds) {
        return kinds.stream().map(PushKind::wireName).sorted().toArray(String[]::new);
    }
}
