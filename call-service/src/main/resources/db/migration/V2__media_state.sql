ALTER TABLE call_participants
    ADD COLUMN media_state text CHECK (media_state IN ('connecting', 'connected', 'failed')),
    -- The first media since the accept.
    ADD COLUMN media_since timestamptz;

-- Set while media has failed at one side of an accepted call and has arrived at none: then the call ends.
ALTER TABLE call_sessions ADD COLUMN connect_due_at timestamptz;
CREATE INDEX call_sessions_connect_due ON call_sessions (connect_due_at) WHERE connect_due_at IS NOT NULL;
