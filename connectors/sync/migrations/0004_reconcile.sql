-- Up Migration

-- The last comparison of each tool with the citizens.
create table connectors.reconcile (
  connector text primary key,
  began_at timestamptz not null,
  ended_at timestamptz not null default connectors.clock(),
  -- 'done'; 'asks-staff': more would have to be deleted than may be without being asked, and was not;
  -- 'incomplete': it broke off and changed nothing.
  result text not null check (result in ('done', 'asks-staff', 'incomplete')),
  -- Why it broke off.
  reason text,
  -- What it found, in numbers.
  counts jsonb not null
);

-- Down Migration

drop table connectors.reconcile;
