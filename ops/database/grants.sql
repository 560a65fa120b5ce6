-- What others may see of Keycloak's schema. Idempotent. Runs as the superuser in the database machi, once
-- Keycloak has made its tables.

-- The worker: who has changed, and nothing about them.
GRANT USAGE ON SCHEMA keycloak TO connectors;
GRANT SELECT, DELETE ON keycloak.machi_dirty TO connectors;

-- The auditor: the audit log, to search and to verify it.
GRANT USAGE ON SCHEMA keycloak TO auditor;
GRANT SELECT ON keycloak.machi_audit, keycloak.machi_audit_seal TO auditor;
