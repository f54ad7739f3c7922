-- Roles are defined by whoever starts the lake, so the table no longer says which there are. A new column in place of the
-- old one: a table that others refer to cannot be rebuilt while SQLite keeps the references.
ALTER TABLE users ADD COLUMN role_name TEXT NOT NULL DEFAULT '';
UPDATE users SET role_name = role;
ALTER TABLE users DROP COLUMN role;
ALTER TABLE users RENAME COLUMN role_name TO role;
