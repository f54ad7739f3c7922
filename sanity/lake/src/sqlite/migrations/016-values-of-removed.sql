-- What the Studio kept for people goes with their account; until now it stayed.
DELETE FROM user_values WHERE user_id IN (SELECT id FROM users WHERE removed_at IS NOT NULL);
