-- Documents with what indexes part them by, and a number by which the full-text tables know them.
CREATE TABLE documents_with_numbers (
  number INTEGER PRIMARY KEY,
  dataset TEXT NOT NULL,
  id TEXT NOT NULL,
  -- `published`, `private` (published under an id with a dot), `drafts` or `versions.<release>`.
  layer TEXT NOT NULL,
  type TEXT NOT NULL,
  content TEXT NOT NULL,
  UNIQUE (dataset, id)
) STRICT;
INSERT INTO documents_with_numbers (dataset, id, layer, type, content)
SELECT
  dataset,
  id,
  CASE
    WHEN substr(id, 1, 7) = 'drafts.' THEN 'drafts'
    WHEN substr(id, 1, 9) = 'versions.' THEN 'versions.' || substr(id, 10, instr(substr(id, 10) || '.', '.') - 1)
    WHEN instr(id, '.') > 0 THEN 'private'
    ELSE 'published'
  END,
  coalesce(json_extract(content, '$._type'), ''),
  content
FROM documents
ORDER BY dataset, id;
DROP TABLE documents;
ALTER TABLE documents_with_numbers RENAME TO documents;

-- How many documents there are of each type in each layer.
CREATE TABLE streams (
  dataset TEXT NOT NULL,
  layer TEXT NOT NULL,
  type TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (dataset, layer, type)
) STRICT, WITHOUT ROWID;
INSERT INTO streams SELECT dataset, layer, type, count(*) FROM documents GROUP BY dataset, layer, type;

-- The indexes: what each is about (`name` as in groq/indexes.ts), and up to which document it has been filled (null: all).
CREATE TABLE indexes (
  -- Never given twice: answers may still depend on an index that is gone.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  dataset TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- JSON of the expression's tree; null for the indexes that every dataset has.
  expression TEXT,
  filled_to INTEGER,
  -- The day of its last use, in ms since the epoch.
  used_at INTEGER NOT NULL,
  UNIQUE (dataset, name)
) STRICT;

-- What they hold. `key` is a value in bytes that sort as GROQ sorts values (groq/sort-key.ts). The words of an index of words
-- are in a full-text table of its own, `words_<number>`.
CREATE TABLE entries (
  index_number INTEGER NOT NULL,
  layer TEXT NOT NULL,
  type TEXT NOT NULL,
  key BLOB NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (index_number, layer, type, key, id)
) STRICT, WITHOUT ROWID;
