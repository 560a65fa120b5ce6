package jp.machi_id.keycloak.citizens;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A citizen as the realm holds them, read at one version.
 *
 * @param id Keycloak's user id
 * @param version how often a change of the citizen was captured
 * @param enabled whether the citizen may sign in
 * @param email null when none is given
 * @param emailVerified whether the citizen proved the address
 * @param createdAt milliseconds since the epoch, null when unknown
 * @param attributes values by attribute, both sorted: Keycloak keeps no order of them
 * @param consents version of the text agreed to by purpose, without what was taken back; whether it
 *     still counts is for the reader to tell from the city pack
 */
public record CitizenRecord(
        String id,
        long version,
        boolean enabled,
        String email,
        @JsonProperty("email_verified") boolean emailVerified,
        @JsonProperty("created_at") Long createdAt,
        Map<String, List<String>> attributes,
        SortedMap<String, String> consents) {}
