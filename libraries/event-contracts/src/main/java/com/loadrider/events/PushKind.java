package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

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
    FCM
}
