-- One case is one row of cases; all that an event changes is written in the transaction that writes the event.
-- Rows of a case carry its number, not its id: shorter keys, half the cost of a commit.
-- Instants are milliseconds since 1970-01-01T00:00:00Z.

CREATE TABLE flow_version (
  no           INTEGER PRIMARY KEY,
  flow_id      TEXT NOT NULL,
  version      TEXT NOT NULL,
  hash         TEXT NOT NULL,
  name         TEXT NOT NULL,
  format       TEXT NOT NULL CHECK (format IN ('flow', 'json')),
  source       TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  UNIQUE (flow_id, version)
) STRICT;

CREATE TABLE cases (
  no         INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  flow_no    INTEGER NOT NULL REFERENCES flow_version (no),
  rev        INTEGER NOT NULL,
  status     TEXT NOT NULL,
  result     TEXT,
  opened_at  INTEGER NOT NULL,
  -- Never decreases: the host clamps the time of the next event to it.
  changed_at INTEGER NOT NULL,
  state      TEXT NOT NULL
) STRICT;
CREATE INDEX cases_by_flow ON cases (flow_no, status);

-- The log of events is the audit trail: every row is linked to the one before by its digest.
CREATE TABLE event (
  seq      INTEGER PRIMARY KEY,
  case_no  INTEGER NOT NULL REFERENCES cases (no),
  event_id TEXT NOT NULL,
  rev      INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  outcome  TEXT NOT NULL,
  body     TEXT NOT NULL,
  link     BLOB NOT NULL,
  UNIQUE (case_no, event_id)
) STRICT;

CREATE TABLE task (
  no        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,
  case_no   INTEGER NOT NULL REFERENCES cases (no),
  party     TEXT NOT NULL,
  open      INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  closed    TEXT,
  -- How it was done: { outcome, by } of the event that closed it.
  done      TEXT,
  scope     TEXT NOT NULL,
  node      TEXT NOT NULL,
  visit     INTEGER NOT NULL,
  view      TEXT NOT NULL
) STRICT;
CREATE INDEX task_by_party ON task (party, no) WHERE open = 1;
CREATE INDEX task_by_case ON task (case_no);

-- What a register or a receiver is still to be asked. Gone in the commit of its answer.
CREATE TABLE job (
  no          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL UNIQUE,
  case_no     INTEGER NOT NULL REFERENCES cases (no),
  -- The revision that asked: the same key asked again after an incident is another job.
  armed       INTEGER NOT NULL,
  -- On whose behalf.
  actor       TEXT NOT NULL,
  effect      TEXT NOT NULL,
  tries       INTEGER NOT NULL,
  due_at      INTEGER NOT NULL,
  owner       TEXT,
  lease_until INTEGER,
  failure     TEXT
) STRICT;
CREATE INDEX job_by_due ON job (due_at);

-- One row a query and case, for the person who asks who looked at what, and why.
CREATE TABLE inquiry (
  key      TEXT PRIMARY KEY,
  case_no  INTEGER NOT NULL REFERENCES cases (no),
  data     TEXT NOT NULL,
  purpose  TEXT NOT NULL,
  basis    TEXT,
  actor    TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  outcome  TEXT,
  ended_at INTEGER
) STRICT;
CREATE INDEX inquiry_by_case ON inquiry (case_no);

-- One row a try, as the connector wrote it: names of fields, never values.
CREATE TABLE receipt (
  no      INTEGER PRIMARY KEY,
  case_no INTEGER NOT NULL REFERENCES cases (no),
  at      INTEGER NOT NULL,
  body    TEXT NOT NULL
) STRICT;
CREATE INDEX receipt_by_case ON receipt (case_no);

CREATE TABLE timer (
  case_no INTEGER NOT NULL REFERENCES cases (no),
  scope   TEXT NOT NULL,
  node    TEXT NOT NULL,
  visit   INTEGER NOT NULL,
  name    TEXT NOT NULL,
  -- The revision that armed it: a timer armed again is another one.
  armed   INTEGER NOT NULL,
  due_at  INTEGER NOT NULL,
  PRIMARY KEY (case_no, scope, node, visit, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX timer_by_due ON timer (due_at);

CREATE TABLE subscription (
  case_no     INTEGER NOT NULL REFERENCES cases (no),
  message     TEXT NOT NULL,
  correlation TEXT NOT NULL,
  scope       TEXT NOT NULL,
  node        TEXT NOT NULL,
  visit       INTEGER NOT NULL,
  PRIMARY KEY (message, correlation, case_no, scope, node, visit)
) STRICT, WITHOUT ROWID;

-- What was said to the outside: notices, deliveries, certificates, payment requests.
CREATE TABLE outbox (
  no      INTEGER PRIMARY KEY,
  key     TEXT NOT NULL UNIQUE,
  case_no INTEGER NOT NULL REFERENCES cases (no),
  kind    TEXT NOT NULL,
  at      INTEGER NOT NULL,
  -- recorded: kept here, no sender is bound. waiting, sent, failed: with a sender.
  state   TEXT NOT NULL,
  effect  TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_by_case ON outbox (case_no);

CREATE TABLE incident (
  no        INTEGER PRIMARY KEY,
  key       TEXT NOT NULL UNIQUE,
  case_no   INTEGER NOT NULL REFERENCES cases (no),
  reason    TEXT NOT NULL,
  facts     TEXT NOT NULL,
  scope     TEXT NOT NULL,
  node      TEXT NOT NULL,
  visit     INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  mended_at INTEGER
) STRICT;
CREATE INDEX incident_by_case ON incident (case_no);
CREATE INDEX incident_open ON incident (no) WHERE mended_at IS NULL;
