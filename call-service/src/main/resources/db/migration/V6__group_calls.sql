-- A call has a receiver or is a group call, in which each participant has a state of its own. Instances of the version
-- before go on storing direct calls: every new column has a default for them. Without checks of the rows that there
-- are, which would read the whole table under a lock that calls wait for.
ALTER TABLE call_sessions
    ADD COLUMN mode text NOT NULL DEFAULT 'direct',
    ADD COLUMN host_id bigint,
    -- How many participants can be in a group call at once.
    ADD COLUMN max_participants integer,
    -- Since when a group call has one participant only, and rings for nobody before its first answer.
    ADD COLUMN alone_since timestamptz,
    ALTER COLUMN receiver_id DROP NOT NULL,
    ADD CONSTRAINT mode_has_its_columns CHECK (
        CASE mode WHEN 'direct' THEN receiver_id IS NOT NULL
                  WHEN 'group' THEN host_id IS NOT NULL AND max_participants > 1
                  ELSE false END) NOT VALID;

ALTER TABLE call_participants
    -- Null for who was invited and never came, as are the devices.
    ALTER COLUMN joined_at DROP NOT NULL,
    -- Null in direct calls.
    ADD COLUMN state text,
    ADD COLUMN invited_by bigint,
    ADD COLUMN ring_expires_at timestamptz,
    ADD CONSTRAINT known_state CHECK (
        state IN ('invited', 'ringing', 'joined', 'left', 'declined', 'missed', 'busy', 'removed')) NOT VALID;
-- The group calls of one user, newest first. Empty when it is made.
CREATE INDEX call_participants_of_groups ON call_participants (user_id, call_session_id DESC) WHERE state IS NOT NULL;
