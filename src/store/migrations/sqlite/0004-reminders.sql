-- What a caseworker is to be reminded of, sealed under the key of the same id. `due` is when its card is to be asked for, null where the
-- morning's overview takes care of it; `channel` the channel it comes in, null for the caseworker's own chat.
CREATE TABLE reminder (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  person TEXT NOT NULL,
  channel TEXT,
  due BIGINT,
  version BIGINT NOT NULL,
  state BLOB NOT NULL
);
CREATE INDEX reminder_person ON reminder (tenant, person);
CREATE INDEX reminder_channel ON reminder (tenant, channel);
CREATE INDEX reminder_due ON reminder (due);

-- When the caseworker's morning is next to be looked after, null where nothing is to be told; and the name colleagues know them by.
ALTER TABLE person ADD COLUMN overview BIGINT;
ALTER TABLE person ADD COLUMN name TEXT;
CREATE INDEX person_overview ON person (overview);

-- The reminder a message ever showed, the channel it is in where that is one, and when it was given up without having been sent.
ALTER TABLE message ADD COLUMN reminder TEXT;
ALTER TABLE message ADD COLUMN channel TEXT;
ALTER TABLE message ADD COLUMN lost BIGINT;
CREATE INDEX message_reminder ON message (reminder);

-- Channels the bot was added to: what they and their team are called, empty where that is not known; where messages are sent; since when it
-- is there no longer; and when its week is next to be looked after.
CREATE TABLE channel (
  tenant TEXT NOT NULL,
  channel TEXT NOT NULL,
  team TEXT NOT NULL,
  team_name TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  gone BIGINT,
  overview BIGINT,
  PRIMARY KEY (tenant, channel)
);
CREATE INDEX channel_team ON channel (tenant, team);
CREATE INDEX channel_overview ON channel (overview);

-- Messages nobody waits for keep to a pace; what was taken to be sent is remembered for as long as that counts.
ALTER TABLE outbox ADD COLUMN tenant TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN patient BIGINT NOT NULL DEFAULT 0;
DROP INDEX outbox_seq;
CREATE INDEX outbox_seq ON outbox (seq) WHERE patient = 0;
CREATE INDEX outbox_patient ON outbox (seq) WHERE patient = 1;
CREATE INDEX outbox_tenant ON outbox (tenant, seq) WHERE patient = 1;
CREATE TABLE paced (
  tenant TEXT NOT NULL,
  address TEXT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX paced_tenant ON paced (tenant, at);
CREATE INDEX paced_address ON paced (address, at);

-- A draft or a reminder offered to a colleague who has not answered yet, sealed for its giver under the key of the same id; it lapses at
-- `until`. `handover` is the offer a message shows.
CREATE TABLE handover (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  giver TEXT NOT NULL,
  taker TEXT NOT NULL,
  draft TEXT,
  reminder TEXT,
  until BIGINT NOT NULL,
  version BIGINT NOT NULL,
  state BLOB NOT NULL
);
CREATE INDEX handover_giver ON handover (tenant, giver);
CREATE INDEX handover_until ON handover (until);
ALTER TABLE message ADD COLUMN handover TEXT;
CREATE INDEX message_handover ON message (handover);
