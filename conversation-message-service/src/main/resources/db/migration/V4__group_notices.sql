-- Null for the notices of direct calls.
ALTER TABLE messages
    ADD COLUMN call_mode         text CHECK (call_mode IN ('DIRECT', 'GROUP')),
    -- How many users were ever in a group call that ended.
    ADD COLUMN call_participants integer CHECK (call_participants >= 1);
