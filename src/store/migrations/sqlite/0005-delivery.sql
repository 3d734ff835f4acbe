-- A message in hand: how often it has been taken, so that whoever had it before is known, and under which of these its post began, -1
-- once a try ended without an answer, 0 otherwise.
ALTER TABLE outbox ADD COLUMN taken BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN sending BIGINT NOT NULL DEFAULT 0;
CREATE INDEX outbox_answers ON outbox (tenant, seq) WHERE patient = 0;

-- Answers count too, and what was sent is remembered for the hour that Teams counts; `pace` has a row a tenant to be held while it is counted.
ALTER TABLE paced ADD COLUMN patient BIGINT NOT NULL DEFAULT 1;
CREATE INDEX paced_at ON paced (at);
CREATE TABLE pace (
  tenant TEXT PRIMARY KEY,
  at BIGINT NOT NULL
);

-- Since when nothing can be sent to the caseworker's chat; null once they have written again.
ALTER TABLE person ADD COLUMN closed BIGINT;
