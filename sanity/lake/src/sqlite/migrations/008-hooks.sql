-- Webhooks: `settings` is JSON of what an administrator has said (store/hooks.ts), `read_to` the last transaction that was
-- looked at for it.
CREATE TABLE hooks (
  id TEXT PRIMARY KEY,
  settings TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  read_to INTEGER NOT NULL
) STRICT;

-- What they are to be told, or were: `due_at` is null once that is over.
CREATE TABLE hook_messages (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  hook_id TEXT NOT NULL REFERENCES hooks (id) ON DELETE CASCADE,
  transaction_id TEXT NOT NULL,
  transaction_time TEXT NOT NULL,
  dataset TEXT NOT NULL,
  document_id TEXT NOT NULL,
  operation TEXT NOT NULL,
  payload TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  due_at INTEGER,
  failure_count INTEGER NOT NULL,
  result_code INTEGER
) STRICT;

CREATE INDEX hook_messages_by_hook ON hook_messages (hook_id, number);
CREATE INDEX hook_messages_due ON hook_messages (hook_id, due_at) WHERE due_at IS NOT NULL;

-- Each time that it was tried.
CREATE TABLE hook_attempts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  hook_id TEXT NOT NULL REFERENCES hooks (id) ON DELETE CASCADE,
  message_id TEXT NOT NULL REFERENCES hook_messages (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  duration INTEGER NOT NULL,
  result_code INTEGER,
  result_body TEXT NOT NULL,
  failure_reason TEXT
) STRICT;

CREATE INDEX hook_attempts_by_hook ON hook_attempts (hook_id, number);
CREATE INDEX hook_attempts_by_message ON hook_attempts (message_id);
