package jp.machi_id.keycloak.withdrawal;

import java.util.Locale;

/** What became at LINE of the connection of somebody who left. */
enum AtLine {
    /** There was none. */
    NONE,
    /** LINE took it back. */
    ENDED,
    /** Still stands in the person's LINE app, where they can end it themselves. */
    REMAINS;

    static AtLine of(boolean connected, boolean ended) {
        if (!connected) {
            return NONE;
        }
        return ended ? ENDED : REMAINS;
    }

    /** As it stands in events. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
