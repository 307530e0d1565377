-- Whether the member has a request to the conversation that it has not accepted: it looks offline, and nothing rings.
ALTER TABLE conversation_members ADD COLUMN is_requested boolean NOT NULL DEFAULT false;
