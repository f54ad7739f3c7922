-- Tokens of programs and origins of pages, as administrators make and withdraw them; what the settings give is not here.
-- Of a token only the fingerprint is kept, and of one that was withdrawn (null) the name, since documents name it.
CREATE TABLE tokens (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  role TEXT NOT NULL,
  secret_hash TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  removed_at INTEGER
) STRICT;

CREATE TABLE origins (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  origin TEXT NOT NULL UNIQUE,
  allow_credentials INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
