package jp.machi_id.keycloak.notices;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one request did to one citizen that may be worth a notice, and what only the request knows.
 */
final class Happening {

    final String realmId;
    final String userId;
    final Instant at;

    /** Address that Keycloak has for citizens. */
    final URI frontend;

    /** Language that the request was answered in. */
    final String language;

    /** Device of {@link #signedIn}, or that made the change; null when staff made it. */
    final String device;

    /** Relying party, or null. */
    final String clientId;

    final Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);

    /** Null when nobody signed in. */
    SignedIn signedIn;

    Happening(
            String realmId,
            String userId,
            Instant at,
            URI frontend,
            String language,
            String device,
            String clientId) {
        this.realmId = realmId;
        this.userId = userId;
        this.at = at;
        this.frontend = frontend;
        this.language = language;
        this.device = device;
        this.clientId = clientId;
    }
}
