-- Up Migration

alter table connectors.ledger
  -- What is meant to be sent for the wanted version that was looked at last: 'record' or 'removal'; null:
  -- nothing, or not known yet. It is known while a tool is away too, so that a citizen can be told.
  add column intent text check (intent in ('record', 'removal')),
  add column intent_version bigint not null default 0,
  -- Kinds of data in the record that the tool holds; null: it holds none.
  add column data_categories text[],
  -- The code that the citizen types into the tool, AES-256-GCM.
  add column citizen_code bytea,
  -- When the tool confirmed that it holds nothing (any more); null while it holds a record.
  add column removed_at timestamptz;

-- Consent decides from now on, and what tools hold was not noted: everybody is looked at and sent anew.
update connectors.ledger set wanted_version = wanted_version + 1, applied_hash = null;

-- Down Migration

alter table connectors.ledger
  drop column intent,
  drop column intent_version,
  drop column data_categories,
  drop column citizen_code,
  drop column removed_at;
