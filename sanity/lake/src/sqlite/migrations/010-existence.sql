-- The changes by which a document came into being or went, under the published id of its group: by them the history of a
-- document is told, however often it was edited in between. The last column is `existence` in sqlite/group-history.ts.
CREATE INDEX changes_of_existence ON changes (
  dataset,
  CASE
    WHEN substr(document_id, 1, 7) = 'drafts.' THEN substr(document_id, 8)
    WHEN substr(document_id, 1, 9) = 'versions.' THEN substr(document_id, 10 + instr(substr(document_id, 10), '.'))
    ELSE document_id
  END,
  seq,
  document_id,
  CASE
    WHEN substr(effects, 1, 17) = '{"apply":[0,null]' THEN 'deleted'
    WHEN substr(effects, -18) = '"revert":[0,null]}' THEN 'created'
  END
) WHERE
  CASE
    WHEN substr(effects, 1, 17) = '{"apply":[0,null]' THEN 'deleted'
    WHEN substr(effects, -18) = '"revert":[0,null]}' THEN 'created'
  END IS NOT NULL;
