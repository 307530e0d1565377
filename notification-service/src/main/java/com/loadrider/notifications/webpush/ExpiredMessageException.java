package com.loadrider.notifications.webpush;

import java.io.IOException;

/// The time of a message was over before a connection was free. Nothing was sent.
final class ExpiredMessageException extends IOException {

    ExpiredMessageException() {
        super("the time of the message is over");
    }
}
