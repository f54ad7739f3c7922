-- What became of each mutation of a request that is known again by its hash: a JSON list of [id, operation]. Part of the
-- transaction's checksum where there is one.
ALTER TABLE transactions ADD COLUMN results TEXT;
