-- What the worker may see of Keycloak's schema: who has changed, and nothing about them. Idempotent.
-- Runs as the superuser in the database machi, once Keycloak has made its tables.
GRANT USAGE ON SCHEMA keycloak TO connectors;
GRANT SELECT, DELETE ON keycloak.machi_dirty TO connectors;
