package jp.machi_id.keycloak.addresschange;

import java.util.Set;
import java.util.stream.Collectors;
import jp.machi_id.keycloak.keys.KeyedHash;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Marks by which a link with LINE or a card is known again: keyed hashes, since Keycloak dates no link. */
record LinkMarks(KeyedHash hash, String realmId) {

    static LinkMarks of(RealmModel realm) {
        return new LinkMarks(KeyedHash.ofServer(), realm.getId());
    }

    /** The marks of all links of a citizen. */
    Set<String> marks(KeycloakSession session, RealmModel realm, UserModel citizen) {
        return session.users()
                .getFederatedIdentitiesStream(realm, citizen)
                .map(this::mark)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** 43 characters of base64url. */
    String mark(FederatedIdentityModel link) {
        return hash.of(
                "address-change-link", realmId, link.getIdentityProvider(), link.getUserId());
    }
}
