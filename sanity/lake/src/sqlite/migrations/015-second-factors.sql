-- The second factor of those who have turned one on: the key from which their app makes codes (base32), and the time step of
-- the last code that was accepted, since each is good once.
CREATE TABLE second_factors (
  user_id TEXT PRIMARY KEY REFERENCES users (id),
  secret TEXT NOT NULL,
  last_step INTEGER NOT NULL
) STRICT;

-- Codes for whoever has lost the device: of each the fingerprint only, and each once.
CREATE TABLE recovery_codes (
  user_id TEXT NOT NULL REFERENCES second_factors (user_id) ON DELETE CASCADE,
  code_hash TEXT NOT NULL,
  PRIMARY KEY (user_id, code_hash)
) STRICT, WITHOUT ROWID;
