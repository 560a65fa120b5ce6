-- Up Migration

-- The ledger's clock. The tests put another in its place, to let hours pass and clocks step.
create function connectors.clock() returns timestamptz
  language sql volatile as 'select clock_timestamp()';

alter table connectors.ledger
  -- 0: a removal that is known to be one; 1: a citizen's change; 2: somebody who is looked at again.
  add column priority smallint not null default 1,
  alter column next_attempt_at set default connectors.clock(),
  alter column created_at set default connectors.clock();

drop index connectors.ledger_due;
create index ledger_due on connectors.ledger (connector, priority, next_attempt_at)
  where stop_reason is null and applied_version < wanted_version;

-- Connectors that staff have paused: they deliver nothing until staff resume them.
create table connectors.hold (
  connector text primary key,
  since timestamptz not null default connectors.clock()
);

-- Down Migration

drop table connectors.hold;
drop index connectors.ledger_due;
alter table connectors.ledger
  drop column priority,
  alter column next_attempt_at set default now(),
  alter column created_at set default now();
create index ledger_due on connectors.ledger (connector, next_attempt_at)
  where stop_reason is null and applied_version < wanted_version;
drop function connectors.clock();
