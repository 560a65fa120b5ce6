package jp.machi_id.keycloak.citizenapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.machi_id.keycloak.capture.ChangeCapture;
import jp.machi_id.keycloak.citizens.CitizenReader;
import jp.machi_id.keycloak.citizens.CitizenRecord;
import jp.machi_id.keycloak.http.Refusal;
import jp.machi_id.keycloak.line.LineIdentityProviderFactory;
import jp.machi_id.keycloak.passkeys.Passkey;
import jp.machi_id.keycloak.verified.VerifiedFields;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Reads and writes the caller's own profile in the request's transaction. */
final class ProfileStore {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthResult caller;

    ProfileStore(KeycloakSession session, AuthResult caller) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.caller = caller;
    }

    /**
     * Reads the profile from the database: the user cache of one node may lag behind another's, and
     * stale attributes under a new version would be a lost update in waiting.
     *
     * @throws Refusal 401 when the citizen has just been deleted
     */
    CitizenRecord read(Set<String> attributes) {
        return new CitizenReader(
                        session.getProvider(JpaConnectionProvider.class).getEntityManager())
                .user(realm.getId(), user().getId(), attributes)
                .orElseThrow(Refusal::tokenInvalid);
    }

    /** Whether the citizen can sign in with a password. */
    boolean isPasswordSet() {
        return user().credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    /** Whether the citizen can sign in with a passkey. */
    boolean isPasskeySet() {
        return Passkey.isEnrolled(user());
    }

    boolean isLineLinked() {
        return session.users()
                        .getFederatedIdentity(realm, user(), LineIdentityProviderFactory.ALIAS)
                != null;
    }

    /**
     * Writes what differs, records the change and leaves an event that names the fields but not
     * their values.
     *
     * @return whether anything differed
     */
    boolean write(Map<String, List<String>> change, Map<String, List<String>> current) {
        Set<String> changed = new TreeSet<>();
        change.forEach(
                (name, values) -> {
                    if (!values.stream()
                            .sorted()
                            .toList()
                            .equals(current.getOrDefault(name, List.of()))) {
                        set(name, values);
                        changed.add(name);
                    }
                });
        if (changed.isEmpty()) {
            return false;
        }
        VerifiedFields.end(user(), changed);
        ChangeCapture.changed(session, realm.getId(), user().getId());
        CitizenEvent.of(session, caller)
                .event(EventType.UPDATE_PROFILE)
                .detail("context", "citizen-api")
                .detail("fields", String.join(" ", changed))
                .success();
        return true;
    }

    private void set(String name, List<String> values) {
        if (values.isEmpty()) {
            user().removeAttribute(name);
        } else {
            user().setAttribute(name, values);
        }
    }

    private UserModel user() {
        return caller.user();
    }
}
