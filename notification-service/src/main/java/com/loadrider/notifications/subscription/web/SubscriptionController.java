package com.loadrider.notifications.subscription.web;

import com.loadrider.events.PushKind;
import com.loadrider.events.Timestamp;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.subscription.Subscription;
import com.loadrider.notifications.subscription.Subscriptions;
import com.loadrider.service.id.DeviceIds;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoints of a user's push subscriptions. All changes are idempotent.
@RestController
@RequestMapping("/api/v1/push/subscriptions")
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final SubscriptionLimits limits;

    SubscriptionController(Subscriptions subscriptions, SubscriptionLimits limits) {
        this.subscriptions = subscriptions;
        this.limits = limits;
    }

    @PutMapping("/{deviceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(
            @AuthenticationPrincipal Caller caller,
            @PathVariable @Pattern(regexp = DeviceIds.REGEX, message = DeviceIds.EXPECTED) String deviceId,
            @Valid @RequestBody SubscriptionRequest request) {
        PushTarget target = request.target();
        limits.count(caller.userId());
        switch (subscriptions.subscribe(caller.userId(), deviceId, target)) {
            case DONE -> {}
            case NOT_ALLOWED ->
                throw refused("The address does not belong to a push service or app that is allowed here.");
            case KIND_OFF -> throw refused("Devices of this kind are not sent to here.");
            case TAKEN -> throw refused("Another device has this address, with other keys.");
        }
    }

    @DeleteMapping("/{deviceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(
            @AuthenticationPrincipal Caller caller,
            @PathVariable @Pattern(regexp = DeviceIds.REGEX, message = DeviceIds.EXPECTED) String deviceId) {
        subscriptions.unsubscribe(caller.userId(), deviceId);
    }

    @GetMapping
    SubscriptionList mine(@AuthenticationPrincipal Caller caller) {
        return new SubscriptionList(subscriptions.of(caller.userId()).stream()
                .map(SubscriptionView::of)
                .toList());
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(CommonProblem.UNPROCESSABLE, detail);
    }

    /// The subscriptions of the user.
    ///
    /// @param items the subscriptions, oldest first
    record SubscriptionList(List<SubscriptionView> items) {}

    /// A subscription. It never shows the address or the keys.
    ///
    /// @param deviceId the device
    /// @param kind how it is reached
    /// @param createdAt when the device first subscribed
    /// @param lastUsedAt when a push service last accepted a message for it; null if none ever has
    record SubscriptionView(
            String deviceId,
            PushKind kind,
            @Timestamp Instant createdAt,
            @Timestamp @Nullable Instant lastUsedAt) {

        static SubscriptionView of(Subscription it) {
            return new SubscriptionView(it.deviceId(), it.kind(), it.createdAt(), it.lastUsedAt());
        }
    }
}
