package com.loadrider.calls;

import static org.awaitility.Awaitility.await;

import com.loadrider.events.ConversationMembers;
import com.loadrider.events.Notification;
import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.NotificationStep;
import com.loadrider.events.Presence;
import com.loadrider.events.PushKind;
import com.loadrider.events.Topics;
import com.loadrider.events.UserReachability;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.topic.TopicWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is around call-service in its tests: conversations and users, made known through Kafka as their owners do.
final class World implements AutoCloseable {

    static final String CALLS = "/api/v1/webrtc/calls";

    private static final AtomicLong IDS = new AtomicLong(System.currentTimeMillis());
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TopicWriter topics = TopicWriter.shared();
    private final ApiClient service;

    World(int port) {
        service = ApiClient.to("http://localhost:" + port);
    }

    /// A user whom no other test knows.
    long user() {
        return IDS.incrementAndGet();
    }

    ApiClient as(long user) {
        return service.as(TestTokens.of(user, "User " + user));
    }

    ApiClient anonymous() {
        return service;
    }

    /// A conversation that call-service knows of, with everybody online.
    long conversation(long... members) {
        // Silent gateways are forgotten after 15 s.
        gatewayStarts("g1-1000");
        Arrays.stream(members).forEach(this::connect);
        long id = conversationOfAbsentees(members);
        Arrays.stream(members).forEach(user -> soon(() -> isOnline(user)));
        return id;
    }

    /// A conversation that call-service knows of, whose members have not been online yet.
    long conversationOfAbsentees(long... members) {
        long id = IDS.incrementAndGet();
        members(id, 1, members);
        soon(() -> as(members[0]).get(CALLS + "/history/" + id).status() == 200);
        return id;
    }

    /// Asks often: every test begins with what takes a few milliseconds to be known.
    private static void soon(Callable<Boolean> isKnown) {
        await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(isKnown);
    }

    void members(long conversation, long version, long... members) {
        topics.event(
                Topics.CONVERSATION_MEMBERS,
                conversation,
                ConversationMembers.TYPE,
                UUID.randomUUID(),
                new ConversationMembers(
                        conversation, Arrays.stream(members).boxed().toList(), version));
    }

    /// The last of the members has a request.
    void requested(long conversation, long version, long... members) {
        topics.event(
                Topics.CONVERSATION_MEMBERS,
                conversation,
                ConversationMembers.TYPE,
                UUID.randomUUID(),
                new ConversationMembers(
                        conversation,
                        Arrays.stream(members).boxed().toList(),
                        version,
                        List.of(members[members.length - 1])));
    }

    void deleteConversation(long conversation) {
        topics.event(Topics.CONVERSATION_MEMBERS, conversation, ConversationMembers.TYPE, UUID.randomUUID(), null);
    }

    void connect(long user) {
        connect(user, "g1-1000");
    }

    void connect(long user, String gatewayId, String... devices) {
        presence(user, gatewayId, new Presence(user, gatewayId, "127.0.0.1:1", List.of(devices)));
    }

    void disconnect(long user) {
        presence(user, "g1-1000", null);
    }

    void gatewayStarts(String gatewayId) {
        topics.event(
                Topics.PRESENCE,
                "@" + gatewayId,
                "gateway.heartbeat",
                UUID.randomUUID(),
                Map.of("gatewayId", gatewayId, "address", "127.0.0.1:1"));
    }

    private void presence(long user, String gatewayId, @Nullable Presence presence) {
        topics.event(Topics.PRESENCE, user + "@" + gatewayId, Presence.TYPE, UUID.randomUUID(), presence);
    }

    /// The user has a browser that can be reached by push.
    void reachable(long user) {
        reachability(user, new UserReachability(user, List.of(PushKind.WEBPUSH)));
    }

    /// The user has no device any more that can be reached by push.
    void unreachable(long user) {
        reachability(user, null);
    }

    private void reachability(long user, @Nullable UserReachability reachability) {
        topics.event(Topics.REACHABILITY, user, UserReachability.TYPE, UUID.randomUUID(), reachability);
    }

    /// notification-service says what became of the notification of a ring.
    void notified(long call, long user, String device, NotificationStep step) {
        topics.event(
                Topics.NOTIFICATIONS,
                call,
                step.wireName(),
                UUID.randomUUID(),
                new Notification(4711, user, device, PushKind.WEBPUSH, NotificationPurpose.RING, call, 1, null));
    }

    boolean isOnline(long user) {
        return !as(user).get("/api/v1/presence?userIds=" + user)
                .json()
                .get("online")
                .isEmpty();
    }

    ApiResponse initiate(long caller, long conversation, long receiver) {
        return as(caller).post(CALLS + "/initiate", invitation(conversation, receiver));
    }

    static Map<String, Object> invitation(long conversation, long receiver) {
        return Map.of("conversationId", conversation, "receiverId", receiver, "callType", "video");
    }

    /// A call that begins to ring.
    long call(long caller, long conversation, long receiver) {
        return initiate(caller, conversation, receiver)
                .expect(201)
                .json()
                .get("callSessionId")
                .asLong();
    }

    /// The call that the user is in.
    long activeCall(long user) {
        return as(user).get(CALLS + "/active")
                .json()
                .at("/items/0/callSessionId")
                .asLong();
    }

    ApiResponse act(long user, long call, String verb) {
        return as(user).post(CALLS + "/" + call + "/" + verb);
    }

    JsonNode read(long user, long call) {
        return as(user).get(CALLS + "/" + call).expect(200).json();
    }

    @Override
    public void close() {
        topics.close();
    }
}
