-- One row for each user who has had a subscription. Whoever changes the subscriptions of a user locks it.
CREATE TABLE push_users (
    user_id         bigint PRIMARY KEY,
    -- What users.reachability.v1 says of the user; empty for a tombstone.
    published_kinds text[] NOT NULL DEFAULT '{}'
);

CREATE TABLE push_subscriptions (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id        bigint      NOT NULL REFERENCES push_users (user_id),
    device_id      text        NOT NULL CHECK (device_id ~ '^[A-Za-z0-9._~-]{1,64}$'),
    kind           text        NOT NULL CHECK (kind IN ('webpush', 'apns_voip', 'apns', 'fcm')),
    -- An endpoint or a token.
    address        text        NOT NULL CHECK (char_length(address) BETWEEN 1 AND 4096),
    -- SHA-256; an address may be longer than an index entry.
    address_digest bytea       NOT NULL CHECK (octet_length(address_digest) = 32),
    p256dh         bytea CHECK (octet_length(p256dh) = 65),
    auth           bytea CHECK (octet_length(auth) = 16),
    topic          text CHECK (char_length(topic) BETWEEN 1 AND 255),
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- The last time that the device subscribed.
    renewed_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- The last time that a push service accepted a message.
    last_used_at   timestamptz,
    UNIQUE (user_id, device_id, kind),
    UNIQUE (kind, address_digest),
    CHECK ((kind = 'webpush') = (p256dh IS NOT NULL) AND (p256dh IS NULL) = (auth IS NULL))
);

-- How often a user has subscribed lately.
CREATE TABLE attempts (
    scope        text PRIMARY KEY,
    window_start timestamptz NOT NULL DEFAULT clock_timestamp(),
    attempts     integer     NOT NULL
);
CREATE INDEX attempts_by_age ON attempts (window_start);
