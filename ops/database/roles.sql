-- One role per process. Idempotent. Runs as the superuser in any database, with the passwords in
-- the settings machi.password_<role> of the session: CREATE ROLE takes no parameters.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['keycloak', 'portal', 'connectors', 'gateway', 'auditor'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I', name);
    END IF;
    EXECUTE format(
      'ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD %L',
      name, current_setting('machi.password_' || name)
    );
  END LOOP;
END
$$;
