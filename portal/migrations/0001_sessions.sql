-- A session of the portal. The browser's cookie holds the id; here stands only its hash, so that who
-- reads this table cannot take over a session. The payload (tokens, cached claims) is encrypted.
CREATE TABLE session (
  id_hash bytea PRIMARY KEY,
  -- Keyed hashes of `sub` and `sid`, to find what a back-channel logout ends. NULL before sign-in.
  subject_hash bytea,
  provider_session_hash bytea,
  payload bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  idle_expires_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_subject ON session (subject_hash) WHERE subject_hash IS NOT NULL;
CREATE INDEX session_provider_session ON session (provider_session_hash)
  WHERE provider_session_hash IS NOT NULL;
CREATE INDEX session_expiry ON session (least(idle_expires_at, expires_at));

-- Logout tokens already used (OpenID Connect Back-Channel Logout 1.0 §2.6, step 8: jti replay).
CREATE TABLE used_logout_token (
  jti_hash bytea PRIMARY KEY,
  expires_at timestamptz NOT NULL
);

-- Citizens who have seen the welcome page, by keyed hash of `sub`.
CREATE TABLE welcomed (
  subject_hash bytea PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now()
);
