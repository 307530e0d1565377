package com.loadrider.notifications.subscription;

/// The result of a request to subscribe.
public enum SubscribeResult {
    /// The device is subscribed.
    DONE,
    /// This installation does not send to devices of this kind.
    KIND_OFF,
    /// The address is not one that this installation sends to.
    NOT_ALLOWED,
    /// Another device has the address, with other keys. It keeps the address: only who knows its keys can be the
    /// same browser.
    TAKEN
}
