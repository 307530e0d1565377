-- One row for each message to a device about a call.
CREATE TABLE notifications (
    id              bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    subscription_id bigint      NOT NULL REFERENCES push_subscriptions (id) ON DELETE CASCADE,
    purpose         text        NOT NULL CHECK (purpose IN ('ring', 'cancel', 'missed')),
    call_id         bigint      NOT NULL,
    conversation_id bigint      NOT NULL,
    -- JSON; what the message is made of.
    content         text        NOT NULL,
    state           text        NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'sending', 'accepted', 'failed', 'expired', 'superseded')),
    attempts        integer     NOT NULL DEFAULT 0,
    -- The next attempt; while one is under way, when it counts as lost and another one may begin.
    due_at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Nothing is sent later.
    expires_at      timestamptz NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    shown_at        timestamptz,
    opened_at       timestamptz,
    declined_at     timestamptz,
    -- Whatever Kafka delivers how often: one message of a purpose to a device about a call.
    UNIQUE (call_id, purpose, subscription_id)
);
CREATE INDEX notifications_due ON notifications (due_at) WHERE state IN ('waiting', 'sending');
CREATE INDEX notifications_of_subscription ON notifications (subscription_id);
CREATE INDEX notifications_by_age ON notifications (created_at);

-- Signs receipts. Made here, so that all instances have the same.
CREATE TABLE receipt_key (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    secret   text NOT NULL
);
INSERT INTO receipt_key (secret) VALUES (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- The calls that have rung lately.
CREATE TABLE rung_calls (
    call_id           bigint PRIMARY KEY,
    -- The devices of the receiver that had a socket when the last event was made.
    connected_devices text[]      NOT NULL,
    -- Whether the receiver had a socket at any time of the ringing.
    was_online        boolean     NOT NULL,
    is_over           boolean     NOT NULL DEFAULT false,
    heard_at          timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX rung_calls_by_age ON rung_calls (heard_at);

-- The calls that a user has missed since it was last active in the conversation.
CREATE TABLE missed_calls (
    user_id         bigint      NOT NULL,
    conversation_id bigint      NOT NULL,
    call_id         bigint      NOT NULL,
    missed_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (user_id, conversation_id, call_id)
);
CREATE INDEX missed_calls_by_age ON missed_calls (missed_at);
