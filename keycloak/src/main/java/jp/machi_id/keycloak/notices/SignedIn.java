package jp.machi_id.keycloak.notices;

/**
 * A sign-in that has just succeeded.
 *
 * @param deviceId of the browser's cookie
 * @param trusted whether the citizen stays signed in on the device
 */
record SignedIn(String deviceId, boolean trusted) {

    /** The id stays out of logs. */
    @Override
    public String toString() {
        return "SignedIn[trusted=" + trusted + "]";
    }
}
