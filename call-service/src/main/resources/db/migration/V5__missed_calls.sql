-- The calls of one user in all conversations, newest first.
CREATE INDEX call_sessions_of_caller ON call_sessions (caller_id, id DESC);
CREATE INDEX call_sessions_of_receiver ON call_sessions (receiver_id, id DESC);

-- Calls that their receiver has missed and not seen yet. Calls from before this table count as seen.
CREATE TABLE missed_calls (
    call_id         bigint      NOT NULL REFERENCES call_sessions (id) ON DELETE CASCADE,
    user_id         bigint      NOT NULL,
    conversation_id bigint      NOT NULL,
    -- The end of the call.
    missed_at       timestamptz NOT NULL,
    PRIMARY KEY (call_id, user_id)
);
CREATE INDEX missed_calls_of_user ON missed_calls (user_id, conversation_id);
