package com.loadrider.notifications.webpush;

import java.io.IOException;

/// The host of an endpoint has an address that is not public. No connection was made.
final class BlockedAddressException extends IOException {

    BlockedAddressException() {
        super("the host has an address that is not public");
    }
}
