package com.loadrider.notifications.fcm;

import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.Deadline;
import com.loadrider.notifications.sender.PushMessage;
import com.loadrider.notifications.sender.PushSender;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.sender.RetryAfter;
import com.loadrider.notifications.sender.SendResult;
import com.loadrider.notifications.sender.UnsentMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sends to Firebase's devices.
final class FcmSender implements PushSender {

    private final URI messagesUri;
    private final AccessTokens tokens;
    private final GoogleHttp http;
    private final FcmMessages messages;
    private final Duration patience;

    /// @param patience the time limit of an attempt, with the wait for an access token
    FcmSender(URI messagesUri, AccessTokens tokens, GoogleHttp http, FcmMessages messages, Duration patience) {
        this.messagesUri = messagesUri;
        this.tokens = tokens;
        this.http = http;
        this.messages = messages;
        this.patience = patience;
    }

    @Override
    public Set<PushKind> kinds() {
        return Set.of(PushKind.FCM);
    }

    @Override
    public boolean accepts(PushTarget target) {
        return true;
    }

    @Override
    public SendResult send(PushTarget target, UnsentMessage unsent) {
        Deadline attempt = Deadline.in(patience);
        try {
            String token = tokens.get();
            Optional<PushMessage> message = unsent.write();
            if (message.isEmpty()) {
                return new SendResult.Expired();
            }
            HttpResponse<String> answer = http.post(
                    messagesUri,
                    Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                    messages.of(target.address(), message.get()),
                    earlier(attempt.left(), message.get().timeToLive()));
            if (answer.statusCode() == 401) {
                tokens.forget(token);
            }
            return resultOf(answer);
        } catch (IOException failure) {
            return SendResult.Unavailable.noAnswer(failure);
        }
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// A 401 is about our access token, which is then fetched again.
    private static SendResult resultOf(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 200) {
            return new SendResult.Accepted();
        }
        if (status == 404 && answer.body().contains("\"UNREGISTERED\"")) {
            return new SendResult.Gone();
        }
        if (status == 401 || status == 429 || status >= 500) {
            return new SendResult.Unavailable(
                    RetryAfter.ofSeconds(
                            answer.headers().firstValue("Retry-After").orElse(null)),
                    "status " + status);
        }
        return new SendResult.Refused("status " + status);
    }
}
