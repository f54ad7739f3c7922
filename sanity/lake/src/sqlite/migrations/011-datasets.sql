-- Datasets as administrators made or changed them; of those of the settings only how they were changed. One with `removed_by`
-- is served no more, and its documents are being deleted.
CREATE TABLE datasets (
  name TEXT PRIMARY KEY,
  acl_mode TEXT NOT NULL,
  description TEXT,
  created_at INTEGER,
  created_by TEXT,
  removed_by TEXT
) STRICT;
