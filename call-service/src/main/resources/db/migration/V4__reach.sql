-- Replica of users.reachability.v1: who can be rung without a socket. A user without a row cannot.
CREATE TABLE push_users (
    user_id bigint PRIMARY KEY,
    kinds   text[] NOT NULL
);

-- The devices of the receiver that an unanswered call has reached by push, or that ring. Sockets without a device id have
-- an empty one.
CREATE TABLE reached_devices (
    call_id   bigint  NOT NULL REFERENCES call_sessions (id) ON DELETE CASCADE,
    device_id text    NOT NULL CHECK (device_id ~ '^[A-Za-z0-9._~-]{0,64}$'),
    is_pushed boolean NOT NULL DEFAULT false,
    rings     boolean NOT NULL DEFAULT false,
    PRIMARY KEY (call_id, device_id)
);

-- What the caller was told last; null unless the call is unanswered. Without checks, which would read the whole table
-- under a lock that calls wait for.
ALTER TABLE call_sessions
    ADD COLUMN reach_devices text,
    ADD COLUMN reach_sockets integer,
    ADD COLUMN reach_pushed  integer,
    ADD COLUMN reach_ringing integer;
CREATE INDEX call_sessions_unanswered ON call_sessions (receiver_id) WHERE status IN ('initiating', 'ringing');
