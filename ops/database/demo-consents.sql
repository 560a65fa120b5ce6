-- The people of the demonstration have agreed to everything, so that something is in the tools from the
-- start. Only those who have not decided anything yet: $1 realm name, $2 e-mail addresses, $3 purposes,
-- $4 their versions. Runs as the superuser in the database machi; marks whom it writes as changed, as the
-- citizen API does.
WITH undecided AS (
  SELECT citizen.id AS user_id, citizen.realm_id
  FROM keycloak.user_entity AS citizen
  JOIN keycloak.realm ON realm.id = citizen.realm_id
  WHERE realm.name = $1 AND citizen.email = ANY ($2)
    AND NOT EXISTS (SELECT FROM keycloak.machi_consent AS known WHERE known.user_id = citizen.id)
), decided AS (
  INSERT INTO keycloak.machi_consent
    (realm_id, user_id, purpose, version, given, decided_at, origin)
  SELECT realm_id, user_id, purpose, version, true, now(), 'demo'
  FROM undecided CROSS JOIN unnest($3::text[], $4::text[]) AS agreed (purpose, version)
), bumped AS (
  INSERT INTO keycloak.machi_citizen_version AS known (user_id, realm_id, version)
  SELECT user_id, realm_id, 1 FROM undecided
  ON CONFLICT (user_id) DO UPDATE SET version = known.version + 1
  RETURNING user_id, realm_id, version
), marked AS (
  INSERT INTO keycloak.machi_dirty (user_id, realm_id, n, marked_at)
  SELECT user_id, realm_id, version, now() FROM bumped
  ON CONFLICT (user_id) DO UPDATE SET n = excluded.n, marked_at = excluded.marked_at
  RETURNING user_id
)
SELECT count(*)::integer AS citizens FROM marked;
