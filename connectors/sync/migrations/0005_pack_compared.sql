-- Up Migration

-- Digest of the city pack that the tool was last compared by: another pack changes what tools should hold,
-- and marks no citizen.
alter table connectors.reconcile add column pack text;

-- Down Migration

alter table connectors.reconcile drop column pack;
