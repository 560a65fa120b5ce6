-- Up Migration

-- One row per connector and citizen: the queue, the retry state and the dead letter in one place.
create table connectors.ledger (
  connector text not null,
  -- Keycloak user id.
  citizen_id text not null,
  -- Counts the times this citizen was marked changed for this connector; it only rises, whatever
  -- happens to Keycloak's own versions (a restored backup takes them back).
  wanted_version bigint not null default 1,
  -- The wanted version that the tool was last made equal to.
  applied_version bigint not null default 0,
  -- Keycloak's version of the state last applied, for the record.
  citizen_version bigint,
  -- Keyed hash of what the tool was last told; null: nothing, or not known.
  applied_hash bytea,
  -- The citizen's key in the tool, AES-256-GCM; kept from before the first delivery until a withdrawal
  -- is confirmed.
  tool_key bytea,
  -- What the tool answered to the last delivery.
  receipt text,
  delivered_at timestamptz,
  -- Deliveries of this citizen in quick succession; spaces out someone who changes without end.
  burst integer not null default 0,
  -- Claims since the last outcome.
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  -- Why this row waits for staff; null: it does not.
  stop_reason text,
  stopped_at timestamptz,
  lease_token uuid,
  lease_until timestamptz,
  created_at timestamptz not null default now(),
  primary key (connector, citizen_id)
);

create index ledger_due on connectors.ledger (connector, next_attempt_at)
  where stop_reason is null and applied_version < wanted_version;
create index ledger_stopped on connectors.ledger (connector) where stop_reason is not null;

-- A connector whose tool cannot be reached waits here, for all workers.
create table connectors.pause (
  connector text primary key,
  failures integer not null,
  until timestamptz not null,
  reason text not null,
  since timestamptz not null default now()
);

-- Requests left of a tool's daily budget, a token bucket shared by all workers.
create table connectors.quota (
  connector text primary key,
  tokens double precision not null,
  refilled_at timestamptz not null,
  taken_at timestamptz
);

-- Down Migration

drop table connectors.quota;
drop table connectors.pause;
drop table connectors.ledger;
