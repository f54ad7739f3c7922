-- Who did what: sign-ins, accounts, rights, tokens, origins, webhooks, datasets, exports. Appended, never changed, but for
-- `signInFailed`, which counts: one row for each account and hour. What was published and purged stands in the log of
-- transactions alone, where the index finds it (docs: audit log). `at` and `last_at` in ms since the epoch.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT,
  actor_name TEXT,
  subject TEXT,
  subject_name TEXT,
  detail TEXT,
  count INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT;
CREATE INDEX audit_by_kind ON audit (kind, id);
CREATE INDEX audit_by_time ON audit (at);

-- What changed for strangers. The conditions are repeated in sqlite/audit.ts.
CREATE INDEX changes_to_published ON changes (
  seq,
  position,
  CASE WHEN substr(effects, 1, 17) = '{"apply":[0,null]' THEN 'unpublished' ELSE 'published' END
) WHERE instr(document_id, '.') = 0 AND substr(dataset, -9) <> '-comments';
