package com.loadrider.notifications.webpush;

import com.interaso.webpush.WebPush;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.Deadline;
import com.loadrider.notifications.sender.PushMessage;
import com.loadrider.notifications.sender.PushSender;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.sender.SendResult;
import com.loadrider.notifications.sender.UnsentMessage;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Sends to browsers. Messages are encrypted for the browser (RFC 8291), so the push service can read nothing of them.
@Component
class WebPushSender implements PushSender {

    private final Optional<VapidIdentity> identity;
    private final Endpoints endpoints;
    private final WebPushPayload payloads;
    private final PushServiceClient client;
    private final InstantSource clock;

    WebPushSender(
            WebPushSettings settings,
            Endpoints endpoints,
            WebPushPayload payloads,
            PushServiceClient client,
            InstantSource clock) {
        this.identity = settings.identity();
        this.endpoints = endpoints;
        this.payloads = payloads;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Set<PushKind> kinds() {
        return identity.isPresent() ? Set.of(PushKind.WEBPUSH) : Set.of();
    }

    @Override
    public boolean accepts(PushTarget target) {
        return target.keys() != null && endpoints.allowed(target.address()).isPresent();
    }

    /// Checks the endpoint again, because the operator may have forbidden it since the browser subscribed.
    @Override
    public SendResult send(PushTarget target, UnsentMessage unsent) {
        PushTarget.Keys keys = target.keys();
        Optional<URI> endpoint = endpoints.allowed(target.address());
        if (endpoint.isEmpty() || keys == null) {
            return new SendResult.Blocked();
        }
        Optional<PushMessage> message = unsent.write();
        return message.isEmpty() ? new SendResult.Expired() : post(endpoint.get(), keys, message.get());
    }

    private SendResult post(URI endpoint, PushTarget.Keys keys, PushMessage message) {
        Deadline deadline = Deadline.in(message.timeToLive());
        WebPush webPush = identity.orElseThrow().webPush();
        var headers = webPush.getHeaders(
                endpoint.toString(),
                (int) message.timeToLive().toSeconds(),
                message.collapseKey(),
                message.urgent() ? WebPush.Urgency.High : WebPush.Urgency.Normal);
        byte[] body = webPush.getBody(payloads.of(message), keys.p256dh(), keys.auth());
        try {
            return WebPushResults.of(client.post(endpoint, headers, body, deadline), clock.instant());
        } catch (ExpiredMessageException late) {
            return new SendResult.Expired();
        } catch (BlockedAddressException blocked) {
            return new SendResult.Blocked();
        } catch (IOException failure) {
            return SendResult.Unavailable.noAnswer(failure);
        }
    }
}
