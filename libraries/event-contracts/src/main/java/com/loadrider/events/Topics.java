package com.loadrider.events;

/// The Kafka topics. Each name ends with the version of its value; an incompatible value gets a new topic.
public final class Topics {

    /// [CallEvent]s, keyed by conversation id; retained for 7 days.
    public static final String CALL_EVENTS = "calls.events.v1";

    /// The latest [CallSession] of each call, keyed by call session id; compacted.
    public static final String CALL_STATE = "calls.state.v1";

    /// [Presence], [GatewayHeartbeat]s and [PresenceTick]s; one partition, compacted, and deleted after 24 hours.
    public static final String PRESENCE = "presence.state.v1";

    /// [ConversationMembers], keyed by conversation id; compacted.
    public static final String CONVERSATION_MEMBERS = "conversations.members.v1";

    /// [MessageWritten]s, keyed by conversation id; retained for 7 days.
    public static final String MESSAGES = "conversations.messages.v1";

    /// [UserAssigned], keyed by user id; compacted. Empty unless `USER_IDS=assigned`.
    public static final String USERS = "users.directory.v1";

    /// [UserReachability], keyed by user id; compacted.
    public static final String REACHABILITY = "users.reachability.v1";

    /// [Notification]s, keyed by call session id; retained for 7 days.
    public static final String NOTIFICATIONS = "notifications.events.v1";

    private Topics() {}

    /// Returns the dead letter topic for records of a topic that a consumer group cannot read; retained for 30
    /// days.
    public static String deadLetter(String topic) {
        return topic + "-dlt";
    }
}
