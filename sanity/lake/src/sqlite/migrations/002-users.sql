-- People who sign in. A removed person keeps id and name, because the history of documents names them.
CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('administrator', 'editor', 'viewer')),
  password TEXT,
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER,
  removed_at INTEGER
) STRICT;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  created_at INTEGER NOT NULL,
  renewed_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX sessions_by_user ON sessions (user_id);

-- Secrets that work once: the hand-over of a sign-in to the Studio, and links to choose a password.
CREATE TABLE one_time_codes (
  code_hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('handover', 'first', 'invitation')),
  user_id TEXT NOT NULL REFERENCES users (id),
  expires_at INTEGER
) STRICT;

CREATE INDEX one_time_codes_by_user ON one_time_codes (user_id);

-- What the Studio keeps for a person: list layouts, sort orders, recent searches. `value` is JSON.
CREATE TABLE user_values (
  user_id TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT;
