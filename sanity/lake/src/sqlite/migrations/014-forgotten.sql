-- How far history was forgotten (LAKE_HISTORY_DAYS): up to this transaction, and when that was, the log keeps of each document
-- only how it stood in the end (sqlite/forget-history.ts). No row where all of it is kept.
CREATE TABLE forgotten (seq INTEGER NOT NULL, since TEXT NOT NULL) STRICT;
