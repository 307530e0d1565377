package com.loadrider.notifications.webpush;

import com.loadrider.notifications.sender.RetryAfter;
import com.loadrider.notifications.sender.SendResult;
import java.time.Instant;

/// Says what an answer of a Web Push service means (RFC 8030 sections 5 to 8).
final class WebPushResults {

    private WebPushResults() {}

    static SendResult of(PushServiceAnswer answer, Instant now) {
        int status = answer.status();
        return switch (status) {
            case 404, 410 -> new SendResult.Gone();
            case 408, 425, 429 ->
                new SendResult.Unavailable(RetryAfter.of(answer.retryAfter(), now), "status " + status);
            default -> {
                if (status >= 200 && status < 300) {
                    yield new SendResult.Accepted();
                }
                yield status >= 500
                        ? new SendResult.Unavailable(RetryAfter.of(answer.retryAfter(), now), "status " + status)
                        : new SendResult.Refused("status " + status);
            }
        };
    }
}
