-- The current content of every document, as JSON.
CREATE TABLE documents (
  dataset TEXT NOT NULL,
  id TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (dataset, id)
) STRICT;

-- Every transaction ever acknowledged; seq is their order over all datasets.
CREATE TABLE transactions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  dataset TEXT NOT NULL,
  id TEXT NOT NULL,
  timestamp TEXT NOT NULL,
  author TEXT NOT NULL,
  -- SHA-256 of the actions as they came, to know them again when a client that lost the answer repeats them.
  request_hash TEXT,
  UNIQUE (dataset, id)
) STRICT;

-- What a transaction did to each document: the mutations as listeners saw them, and both directions as mendoza patches.
CREATE TABLE changes (
  seq INTEGER NOT NULL REFERENCES transactions (seq),
  position INTEGER NOT NULL,
  dataset TEXT NOT NULL,
  document_id TEXT NOT NULL,
  mutations TEXT NOT NULL,
  effects TEXT NOT NULL,
  PRIMARY KEY (seq, position)
) STRICT;

CREATE INDEX changes_by_document ON changes (dataset, document_id, seq);
