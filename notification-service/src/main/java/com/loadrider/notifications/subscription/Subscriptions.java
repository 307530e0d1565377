package com.loadrider.notifications.subscription;

import com.loadrider.notifications.sender.PushSender;
import com.loadrider.notifications.sender.PushSenders;
import com.loadrider.notifications.sender.PushTarget;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The devices that can be reached by push. Each change publishes the reachability of the users whom it concerns.
@Service
public class Subscriptions {

    /// The maximum number of devices of a user.
    public static final int MOST_DEVICES = 10;

    private final SubscriptionTable table;
    private final Reachability reachability;
    private final PushSenders senders;
    private final TransactionTemplate transaction;

    Subscriptions(
            SubscriptionTable table, Reachability reachability, PushSenders senders, TransactionTemplate transaction) {
        this.table = table;
        this.reachability = reachability;
        this.senders = senders;
        this.transaction = transaction;
    }

    /// Subscribes a device, or replaces what it had subscribed before with the same kind. If the user then has more
    /// than [#MOST_DEVICES] devices, the one goes that has not subscribed for the longest time. An address belongs
    /// to one device: whoever signs in on a device takes it from the user before. A device that only changes its
    /// name keeps its subscription, and with it the notifications that it shows.
    @Transactional
    public SubscribeResult subscribe(long userId, String deviceId, PushTarget target) {
        Optional<PushSender> sender = senders.of(target.kind());
        if (sender.isEmpty()) {
            return SubscribeResult.KIND_OFF;
        }
        if (!sender.get().accepts(target)) {
            return SubscribeResult.NOT_ALLOWED;
        }
        table.lockAddress(target);
        Optional<SubscriptionTable.Holder> holder = table.holderOf(target);
        if (holder.isPresent() && !isSameDevice(holder.get(), userId, deviceId, target)) {
            return SubscribeResult.TAKEN;
        }
        Set<Long> users = new HashSet<>(Set.of(userId));
        holder.ifPresent(it -> users.add(it.userId()));
        table.lockUsers(users);
        table.takeFromOthers(target, userId);
        if (holder.isPresent() && holder.get().userId() == userId) {
            table.rename(target, userId, deviceId);
        }
        table.put(userId, deviceId, target);
        table.keepLatest(userId, MOST_DEVICES);
        users.forEach(reachability::publish);
        return SubscribeResult.DONE;
    }

    /// A device that changes its own keys stays the same. Keys that nobody else knows prove a device that has
    /// changed its user or its name; a token is secret itself.
    private static boolean isSameDevice(
            SubscriptionTable.Holder holder, long userId, String deviceId, PushTarget target) {
        return holder.is(userId, deviceId) || target.hasKeysOf(holder.keys());
    }

    /// Ends all subscriptions of a device.
    @Transactional
    public void unsubscribe(long userId, String deviceId) {
        table.lockUsers(Set.of(userId));
        table.delete(userId, deviceId);
        reachability.publish(userId);
    }

    /// Ends a subscription that a push service does not know any more, unless the device has renewed it meanwhile.
    /// Returns whether it was ended.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean forget(long subscriptionId, PushTarget target) {
        return table.userOf(subscriptionId)
                .filter(userId -> {
                    table.lockUsers(Set.of(userId));
                    boolean isDeleted = table.delete(subscriptionId, target);
                    reachability.publish(userId);
                    return isDeleted;
                })
                .isPresent();
    }

    /// Returns those of the users who have a subscription that messages are sent to, and keeps their subscriptions
    /// as they are until the transaction ends. Whoever then changes notifications of these users cannot wait in a
    /// circle with somebody who deletes a subscription, and its notifications with it.
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> hold(Collection<Long> userIds) {
        Set<Long> reachable = table.usersWithAny(userIds, senders.kinds());
        if (!reachable.isEmpty()) {
            table.lockUsers(reachable);
        }
        return reachable;
    }

    /// Returns the subscriptions of a user, oldest first.
    public List<Subscription> of(long userId) {
        return table.of(userId);
    }

    /// Publishes what has changed because the operator has turned a kind on or off.
    @Scheduled(initialDelay = 2, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
    void publishOutdated() {
        for (List<Long> outdated = reachability.outdated(); !outdated.isEmpty(); outdated = reachability.outdated()) {
            outdated.forEach(userId -> transaction.executeWithoutResult(_ -> {
                table.lockUsers(Set.of(userId));
                reachability.publish(userId);
            }));
        }
    }
}
