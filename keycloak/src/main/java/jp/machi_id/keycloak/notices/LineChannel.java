package jp.machi_id.keycloak.notices;

/** The city's Messaging API channel. */
record LineChannel(String id, String secret) {

    /**
     * The channel, or null when none is configured.
     *
     * @throws IllegalStateException when half of it is
     */
    static LineChannel configured(String id, String secret) {
        boolean idGiven = id != null && !id.isBlank();
        boolean secretGiven = secret != null && !secret.isBlank();
        if (idGiven != secretGiven) {
            throw new IllegalStateException(
                    "Security notices by LINE need both"
                            + " KC_SPI_EVENTS_LISTENER__MACHI_NOTICES__LINE_CHANNEL_ID and"
                            + " KC_SPI_EVENTS_LISTENER__MACHI_NOTICES__LINE_CHANNEL_SECRET, or neither.");
        }
        return idGiven ? new LineChannel(id.trim(), secret.trim()) : null;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "LineChannel[" + id + "]";
    }
}
