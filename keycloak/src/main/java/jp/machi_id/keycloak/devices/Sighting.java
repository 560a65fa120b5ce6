package jp.machi_id.keycloak.devices;

/**
 * What a sign-in told of a device.
 *
 * @param first the citizen has not been seen on it before
 * @param newlyTrusted the citizen stays signed in on it, and did not before
 */
public record Sighting(boolean first, boolean newlyTrusted) {}
