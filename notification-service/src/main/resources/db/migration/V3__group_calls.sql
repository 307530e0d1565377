-- A group call may ring a device several times: one message of a purpose for each ring.
ALTER TABLE notifications ADD COLUMN ring integer NOT NULL DEFAULT 1 CHECK (ring >= 1);
ALTER TABLE notifications ADD UNIQUE (call_id, purpose, subscription_id, ring);
ALTER TABLE notifications DROP CONSTRAINT notifications_call_id_purpose_subscription_id_key;

-- Whom group calls have rung lately.
CREATE TABLE group_rings (
    call_id           bigint      NOT NULL,
    user_id           bigint      NOT NULL,
    -- The version of the call with which the ring began or ended; the events of older ones come again.
    version           integer     NOT NULL,
    -- One more each time that the call rings the user again.
    ring              integer     NOT NULL DEFAULT 1,
    -- The devices of the user that had a socket when the ring began.
    connected_devices text[]      NOT NULL,
    -- Whether the user had a socket then.
    was_online        boolean     NOT NULL,
    is_over           boolean     NOT NULL DEFAULT false,
    heard_at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (call_id, user_id)
);
CREATE INDEX group_rings_by_age ON group_rings (heard_at);
