-- What one case does to another is waiting until it was done; most rows of the outbox are not.
CREATE INDEX outbox_waiting ON outbox (no) WHERE state = 'waiting';

-- Messages that came before anybody waited for them.
CREATE TABLE kept_message (
  no          INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  message     TEXT NOT NULL,
  correlation TEXT NOT NULL,
  body        TEXT NOT NULL,
  until       INTEGER NOT NULL
) STRICT;
CREATE INDEX kept_message_by_key ON kept_message (message, correlation, no);
