-- One schema per owner, closed to the others but for what is granted here and in grants.sql.
-- Idempotent. Runs as the superuser in the database machi, before the owners make their tables.
REVOKE ALL ON DATABASE machi FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['keycloak', 'portal', 'connectors'] LOOP
    EXECUTE format('GRANT CONNECT ON DATABASE machi TO %I', name);
    EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', name, name);
    EXECUTE format('ALTER ROLE %I IN DATABASE machi SET search_path = %I', name, name);
  END LOOP;
END
$$;

-- What the connectors keep that the gateway has no business with: the evidence of exchanges, and the
-- schedules of the worker's jobs.
CREATE SCHEMA IF NOT EXISTS evidence AUTHORIZATION connectors;
CREATE SCHEMA IF NOT EXISTS jobs AUTHORIZATION connectors;

-- The gateway owns nothing. It reads the ledger, to tell citizens what was sent where: the tables that
-- are there, and those that the worker will make.
GRANT CONNECT ON DATABASE machi TO gateway;
GRANT USAGE ON SCHEMA connectors TO gateway;
GRANT SELECT ON ALL TABLES IN SCHEMA connectors TO gateway;
ALTER DEFAULT PRIVILEGES FOR ROLE connectors IN SCHEMA connectors GRANT SELECT ON TABLES TO gateway;
ALTER ROLE gateway IN DATABASE machi SET search_path = connectors;

-- The auditor owns nothing and writes nothing; what it may read is in grants.sql.
GRANT CONNECT ON DATABASE machi TO auditor;
ALTER ROLE auditor IN DATABASE machi SET search_path = keycloak;
ALTER ROLE auditor IN DATABASE machi SET default_transaction_read_only = on;
