package jp.machi_id.keycloak.onetimecode;

import java.util.Objects;

/**
 * Everything a one-time code is bound to. Two requests with equal values speak of the same code; a
 * code asked for in one authentication session is unknown in every other.
 *
 * @param realmId id of the realm
 * @param authenticationSession root authentication session and tab, in any stable form
 * @param purpose what is being proven
 * @param address the normalised e-mail address that the code goes to
 * @param citizenId id of the citizen when they are known already, else {@code null}
 * @param sourceAddress IP address the request came from; only its network is counted
 * @param decoy true when no code may ever match: the visitor sees the same pages as everybody
 */
public record CodeChallenge(
        String realmId,
        String authenticationSession,
        CodePurpose purpose,
        String address,
        String citizenId,
        String sourceAddress,
        boolean decoy) {

    public CodeChallenge {
        Objects.requireNonNull(realmId, "realmId");
        Objects.requireNonNull(authenticationSession, "authenticationSession");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(sourceAddress, "sourceAddress");
    }
}
