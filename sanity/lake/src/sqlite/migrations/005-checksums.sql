-- What is damaged on the disk is to be noticed. `checksum` of a document: CRC-32 of dataset, id and content (sqlite/checksums.ts).
-- That of a transaction: SHA-256 of the one before and of all that is stored of it. Those of older rows are filled in by
-- the step that belongs to this file (sqlite/fill-checksums.ts).
ALTER TABLE documents ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE transactions ADD COLUMN checksum BLOB NOT NULL DEFAULT x'';
