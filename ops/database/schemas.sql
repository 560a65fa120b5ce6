-- One schema per role, owned by it and closed to the others. Idempotent. Runs as the superuser in
-- the database machi.
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
