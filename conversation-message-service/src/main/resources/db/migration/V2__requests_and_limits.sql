-- Who added a member who has not accepted yet; null for everybody else.
ALTER TABLE conversation_members ADD COLUMN requested_by bigint;

-- How often a user has done something lately; one row for each user and kind.
CREATE TABLE attempts (
    scope        text PRIMARY KEY,
    window_start timestamptz NOT NULL DEFAULT clock_timestamp(),
    attempts     integer     NOT NULL
);
CREATE INDEX attempts_by_age ON attempts (window_start);
