package com.loadrider.notifications.sender;

import java.time.Duration;

/// What a push service said to a message.
public sealed interface SendResult {

    /// The push service accepted the message.
    record Accepted() implements SendResult {}

    /// The push service does not know the device any more.
    record Gone() implements SendResult {}

    /// The push service refuses the message, now and later.
    ///
    /// @param why a few words for the log, without anything that the push service or a client has written
    record Refused(String why) implements SendResult {}

    /// The address may not be used; nothing was sent.
    record Blocked() implements SendResult {}

    /// The time of the message was over before it could be sent; nothing was sent.
    record Expired() implements SendResult {}

    /// The push service cannot take the message now.
    ///
    /// @param after how long to wait before the next attempt, as the push service wants it; zero if it does not say
    /// @param why a few words for the log, without anything that the push service or a client has written
    record Unavailable(Duration after, String why) implements SendResult {

        /// Returns the result of a request that got no answer. The reason names the class of the first cause, but not
        /// its message, which may have an address in it.
        public static Unavailable noAnswer(Throwable failure) {
            Throwable cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return new Unavailable(
                    Duration.ZERO, "no answer: " + cause.getClass().getSimpleName());
        }
    }
}
