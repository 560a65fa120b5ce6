package jp.machi_id.keycloak.factors;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.machi_id.keycloak.line.LineConnection;
import jp.machi_id.keycloak.line.LineIdentityProviderFactory;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Takes ways in from an account that is given back to its citizen, whoever set them up. All in the
 * session's transaction; the caller writes the audit event, with {@link #kinds()}.
 */
public final class WaysInRemoval {

    /** Detail of the audit event that names what was removed. */
    public static final String DETAIL = "removed";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel citizen;
    private final Set<String> kinds = new TreeSet<>();

    public WaysInRemoval(KeycloakSession session, RealmModel realm, UserModel citizen) {
        this.session = session;
        this.realm = realm;
        this.citizen = citizen;
    }

    /** Those set up at a moment or later; one without a date was there before. */
    public static Predicate<CredentialModel> since(Instant moment) {
        return each ->
                each.getCreatedDate() != null
                        && each.getCreatedDate() >= moment.toEpochMilli();
    }

    /** Removes credentials. */
    public void removeCredentials(Predicate<CredentialModel> which) {
        List<CredentialModel> removed =
                citizen.credentialManager().getStoredCredentialsStream().filter(which).toList();
        for (CredentialModel each : removed) {
            citizen.credentialManager().removeStoredCredentialById(each.getId());
            kinds.add(each.getType());
        }
    }

    /** Removes links with LINE, the card and the like. */
    public void removeLinks(Predicate<FederatedIdentityModel> which) {
        List<String> removed =
                session.users()
                        .getFederatedIdentitiesStream(realm, citizen)
                        .filter(which)
                        .map(FederatedIdentityModel::getIdentityProvider)
                        .toList();
        for (String provider : removed) {
            if (provider.equals(LineIdentityProviderFactory.ALIAS)) {
                // Takes with it what else stems from the link.
                LineConnection.of(session, realm, citizen).ifPresent(LineConnection::remove);
            } else {
                session.users().removeFederatedIdentity(realm, citizen, provider);
            }
            kinds.add(provider);
        }
    }

    /** What was removed, for the detail {@value #DETAIL}: kinds of credentials and aliases of providers. */
    public String kinds() {
        return String.join(" ", kinds);
    }
}
