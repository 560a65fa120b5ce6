package jp.machi_id.keycloak.alarm;

/**
 * Whom a link is for.
 *
 * @param clientId relying party of the sign-in that the notice was about, or null
 */
record AlarmLink(String userId, String clientId) {}
