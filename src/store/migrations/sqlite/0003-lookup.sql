-- What caseworkers thought of an answer, without the person: the question with personal data cut out, the cards shown, the vote, and
-- a line of their own. `id` is the answer's, so that a second press changes the vote.
CREATE TABLE lookup_vote (
  id TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  question TEXT NOT NULL,
  cards TEXT NOT NULL,
  useful BIGINT NOT NULL,
  comment TEXT NOT NULL
);
CREATE INDEX lookup_vote_at ON lookup_vote (at);

-- How often each card was the answer.
CREATE TABLE lookup_use (
  card TEXT PRIMARY KEY,
  uses BIGINT NOT NULL
);
