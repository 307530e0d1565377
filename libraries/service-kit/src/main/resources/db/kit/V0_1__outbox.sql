-- Records that wait to be sent. A row is written with the business rows it tells of, and deleted when Kafka has it.
CREATE TABLE outbox (
    -- Drawn one by one after the business row is locked, so ids rise in the order of one key's changes.
    id          bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    lane        smallint    NOT NULL,
    topic       text        NOT NULL,
    record_key  text        NOT NULL,
    event_id    uuid        NOT NULL,
    event_type  text        NOT NULL,
    subject     text        NOT NULL,
    -- null is a tombstone
    value       text,
    traceparent text,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX outbox_by_lane ON outbox (lane, id);

-- Which instance sends which lane, for as long as the lease lasts by this database's clock.
CREATE TABLE outbox_lane (
    lane       smallint PRIMARY KEY,
    owner      uuid,
    expires_at timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO outbox_lane (lane) SELECT generate_series(0, 15);
