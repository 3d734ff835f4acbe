-- One caseworker's desk: opaque bytes.
CREATE TABLE person (
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  state BLOB NOT NULL,
  PRIMARY KEY (tenant, person)
);

-- One conversation under way: opaque bytes, and the edition of the content it began with.
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  content TEXT NOT NULL,
  state BLOB NOT NULL
);

-- Content a session began with, under its hash.
CREATE TABLE edition (
  hash TEXT PRIMARY KEY,
  body TEXT NOT NULL
);

-- Every message sent or to be sent: where to, and what it shows, without content. `draft` is the draft it ever showed.
CREATE TABLE message (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  address TEXT NOT NULL,
  subject TEXT NOT NULL,
  draft TEXT,
  activity TEXT
);
CREATE INDEX message_draft ON message (draft);

-- One row a message that waits to be sent.
CREATE TABLE outbox (
  message TEXT PRIMARY KEY,
  seq INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  due INTEGER NOT NULL
);
CREATE INDEX outbox_seq ON outbox (seq);

-- Activities already taken in.
CREATE TABLE incoming (
  tenant TEXT NOT NULL,
  conversation TEXT NOT NULL,
  activity TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (tenant, conversation, activity)
);
CREATE INDEX incoming_at ON incoming (at);
