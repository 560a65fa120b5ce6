package jp.machi_id.keycloak.verified;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.UserModel;

/**
 * The element {@code verified_claims} about a citizen (OpenID Identity Assurance Schema Definition
 * 1.0 §5). The evidence says no more than is known: that the chip of a My Number card was checked,
 * by cryptography, when.
 */
public final class VerifiedClaims {

    private VerifiedClaims() {}

    /** Names of the claims of which what was verified still stands. */
    public static Set<String> names(UserModel user) {
        return VerifiedFields.read(user).map(fields -> claims(user, fields).keySet()).orElse(Set.of());
    }

    /** Each verified claim by its name; empty when nothing that was verified still stands. */
    static Map<String, Object> claims(UserModel user, VerifiedFields fields) {
        Set<String> standing = fields.standing(user);
        Map<String, Object> claims = new LinkedHashMap<>();
        put(claims, "family_name", "lastName", standing, user);
        put(claims, "given_name", "firstName", standing, user);
        put(claims, "birthdate", "birthdate", standing, user);
        put(claims, "gender", "gender", standing, user);
        // The two halves of an address mean nothing apart, so they stand or fall together.
        if (standing.contains("address_town")
                && (standing.contains("address_rest")
                        || user.getFirstAttribute("address_rest") == null)) {
            Map<String, Object> address = new LinkedHashMap<>();
            put(address, "locality", "address_town", standing, user);
            put(address, "street_address", "address_rest", standing, user);
            claims.put("address", address);
        }
        return claims;
    }

    static Map<String, Object> verification(VerifiedFields fields) {
        Map<String, Object> check = Map.of("check_method", "vcrypt", "time", fields.time());
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("type", "document");
        evidence.put("check_details", List.of(check));
        evidence.put("document_details", Map.of("type", "jp_individual_number_card"));
        Map<String, Object> verification = new LinkedHashMap<>();
        verification.put("trust_framework", fields.trustFramework());
        verification.put("time", fields.time());
        verification.put("evidence", List.of(evidence));
        return verification;
    }

    private static void put(
            Map<String, Object> claims,
            String claim,
            String attribute,
            Set<String> standing,
            UserModel user) {
        if (standing.contains(attribute)) {
            claims.put(claim, user.getFirstAttribute(attribute));
        }
    }
}
