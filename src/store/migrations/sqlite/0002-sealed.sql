-- From here on content is sealed. What an earlier version kept in the clear was for trying out on one machine only, and goes.
DROP TABLE person;
DROP TABLE draft;
DROP TABLE message;
DROP TABLE outbox;
DROP TABLE incoming;

-- One caseworker: where the personal chat is, and the desk, sealed under `desk_key`; null until something lies on it.
CREATE TABLE person (
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  turned_at BIGINT NOT NULL,
  address TEXT,
  desk_key TEXT,
  version BIGINT NOT NULL DEFAULT 0,
  state BLOB,
  PRIMARY KEY (tenant, person)
);

-- One conversation under way, sealed under the key of the same id; the edition it began with, and when it is to be looked at.
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  content TEXT NOT NULL,
  due BIGINT NOT NULL,
  version BIGINT NOT NULL,
  state BLOB NOT NULL
);
CREATE INDEX draft_due ON draft (due);

-- The key of each sealed thing, wrapped by a master key. Without its row the thing can never be opened.
CREATE TABLE data_key (
  id TEXT PRIMARY KEY,
  master TEXT NOT NULL,
  wrapped BLOB NOT NULL
);

-- Every message sent or to be sent: where to, and what it shows, without content. `draft` is the draft it ever showed.
CREATE TABLE message (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  at BIGINT NOT NULL,
  address TEXT NOT NULL,
  subject TEXT NOT NULL,
  draft TEXT,
  activity TEXT
);
CREATE INDEX message_draft ON message (draft);
CREATE INDEX message_at ON message (at);

-- One row a message that waits to be sent: its place in the queue, a ticket that changes when it is queued again, and until when a
-- sender has it in hand.
CREATE TABLE outbox (
  message TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  seq BIGINT NOT NULL,
  ticket TEXT NOT NULL,
  attempts BIGINT NOT NULL,
  due BIGINT NOT NULL,
  leased BIGINT NOT NULL
);
CREATE INDEX outbox_seq ON outbox (seq);
CREATE INDEX outbox_address ON outbox (address);

-- Activities already taken in.
CREATE TABLE incoming (
  tenant TEXT NOT NULL,
  conversation TEXT NOT NULL,
  activity TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (tenant, conversation, activity)
);
CREATE INDEX incoming_at ON incoming (at);

-- Who did what to which draft, and when. `reference` is a keyed hash; `number` and `seal` are given seconds later.
CREATE TABLE audit (
  line INTEGER PRIMARY KEY AUTOINCREMENT,
  at BIGINT NOT NULL,
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  what TEXT NOT NULL,
  draft TEXT NOT NULL,
  conversation TEXT,
  reference TEXT,
  number BIGINT UNIQUE,
  seal TEXT
);
CREATE INDEX audit_draft ON audit (draft);
CREATE INDEX audit_reference ON audit (reference);
CREATE INDEX audit_unsealed ON audit (line) WHERE number IS NULL;

-- Where the chain of seals begins and ends.
CREATE TABLE audit_end (
  which TEXT PRIMARY KEY,
  number BIGINT NOT NULL,
  seal TEXT NOT NULL,
  mac TEXT NOT NULL
);

-- Suggestions and choices, counted by month, without person or case.
CREATE TABLE decision_count (
  month TEXT NOT NULL,
  conversation TEXT NOT NULL,
  version BIGINT NOT NULL,
  rule TEXT NOT NULL,
  suggestion TEXT NOT NULL,
  choice TEXT NOT NULL,
  reasoned BIGINT NOT NULL,
  count BIGINT NOT NULL,
  PRIMARY KEY (month, conversation, version, rule, suggestion, choice, reasoned)
);

-- Written to by the readiness check.
CREATE TABLE beat (
  id BIGINT PRIMARY KEY,
  at BIGINT NOT NULL
);
INSERT INTO beat VALUES (1, 0);
