-- Documents can be erased from the log (docs: purge). `salt`: random bytes in the checksum, which go with what is erased, so that
-- nobody can confirm a guess by it. `purges`: a JSON list of the ids that this transaction has erased. `seal`: where some of the
-- transaction has been erased since, in place of the checksum, what verifies the rest (sqlite/checksums.ts).
ALTER TABLE transactions ADD COLUMN salt BLOB;
ALTER TABLE transactions ADD COLUMN purges TEXT;
ALTER TABLE transactions ADD COLUMN seal BLOB;
CREATE INDEX transactions_that_purge ON transactions (dataset, seq) WHERE purges IS NOT NULL;
