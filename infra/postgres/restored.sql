-- Run in each database after a restore. Ids and versions that were given out in the lost time are known to Kafka and to
-- clients, who would take what comes under them for old news: none is given out again.
DO $$
DECLARE
    sequence record;
BEGIN
    FOR sequence IN SELECT format('%I.%I', schemaname, sequencename) AS name, coalesce(last_value, 0) AS last FROM pg_sequences LOOP
        PERFORM setval(sequence.name, sequence.last + 1000000);
    END LOOP;
    IF to_regclass('call_sessions') IS NOT NULL THEN
        -- They are over by now; call-service ends them, and says so.
        UPDATE call_sessions SET version = version + 1000, expires_at = clock_timestamp() WHERE status IN ('initiating', 'ringing', 'connected');
    END IF;
    IF to_regclass('conversations') IS NOT NULL THEN
        UPDATE conversations SET members_version = members_version + 1000;
    END IF;
    IF to_regclass('push_subscriptions') IS NOT NULL THEN
        -- All of it was taken out of Kafka; at its start, notification-service publishes what differs.
        UPDATE push_users SET published_kinds = '{}';
        -- They were sent since, or are old news.
        UPDATE notifications SET state = 'superseded' WHERE state IN ('waiting', 'sending');
    END IF;
END
$$;
