package jp.machi_id.keycloak.verified;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/**
 * What was verified of a citizen, when, and by which trust framework: one attribute of the user
 * that only administrators see.
 *
 * <p>A mark holds a digest of the value and not the value, and counts while the profile still says
 * the same. So a field that is changed by whatever way, a staff member's console too, is no longer
 * verified; where the change goes through us, its mark is removed for good.
 *
 * @param trustFramework name of the trust framework, e.g. {@code jp_jpki}
 * @param time when it was verified, ISO 8601 in UTC
 * @param marks digest by name of attribute
 * @param declined digest of what the citizen did not want to take over; empty if nothing
 */
public record VerifiedFields(
        String trustFramework, String time, Map<String, String> marks, String declined) {

    /** Name of the user's attribute. */
    public static final String ATTRIBUTE = "verified_fields";

    private static final String NONE = "";

    public static VerifiedFields of(
            String trustFramework, Instant time, Map<String, String> values) {
        Map<String, String> marks = new TreeMap<>();
        values.forEach((name, value) -> marks.put(name, digest(name, value)));
        return new VerifiedFields(trustFramework, time.toString(), marks, NONE);
    }

    /** What is kept with a user. */
    public static Optional<VerifiedFields> read(UserModel user) {
        String json = user.getFirstAttribute(ATTRIBUTE);
        if (json == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonSerialization.readValue(json, VerifiedFields.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(UserModel user) {
        if (marks.isEmpty() && declined.isEmpty()) {
            user.removeAttribute(ATTRIBUTE);
            return;
        }
        try {
            user.setSingleAttribute(ATTRIBUTE, JsonSerialization.writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Attributes whose value is still the one that was verified. */
    public Set<String> standing(UserModel user) {
        Set<String> standing = new TreeSet<>();
        marks.forEach(
                (name, mark) -> {
                    String value = user.getFirstAttribute(name);
                    if (value != null && mark.equals(digest(name, value))) {
                        standing.add(name);
                    }
                });
        return standing;
    }

    /** Ends the marks of attributes that were changed otherwise. */
    public static void end(UserModel user, Collection<String> changed) {
        read(user)
                .ifPresent(
                        fields -> {
                            Map<String, String> left = new TreeMap<>(fields.marks());
                            if (left.keySet().removeAll(changed)) {
                                new VerifiedFields(
                                                fields.trustFramework(),
                                                fields.time(),
                                                left,
                                                fields.declined())
                                        .write(user);
                            }
                        });
    }

    /** The same, with what the citizen did not want to take over. */
    public static void decline(UserModel user, Map<String, String> values) {
        VerifiedFields kept =
                read(user).orElse(new VerifiedFields(NONE, NONE, Map.of(), NONE));
        new VerifiedFields(kept.trustFramework(), kept.time(), kept.marks(), digest(values))
                .write(user);
    }

    public boolean isDeclined(Map<String, String> values) {
        return declined.equals(digest(values));
    }

    private static String digest(Map<String, String> values) {
        return digest("all", new TreeMap<>(values).toString());
    }

    private static String digest(String name, String value) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((name + "\n" + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
