package jp.machi_id.keycloak.userprofile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.machi_id.keycloak.json.StrictJson;

/**
 * One value of the attribute {@code family}: a JSON object with {@code relation} and, as far as the
 * citizen says, {@code birthdate}, {@code gender} and {@code nickname}. Nothing else is taken, so
 * that no other data about a third person gets stored.
 */
final class FamilyMember {

    private static final Set<String> FIELDS = Set.of("relation", "birthdate", "gender", "nickname");
    private static final Set<String> RELATIONS =
            Set.of("spouse", "child", "parent", "grandchild", "other");
    private static final Set<String> GENDERS = Set.of("female", "male", "other", "unspecified");
    private static final int LONGEST_NICKNAME = 20;

    /** No control characters, no lone surrogates, nothing with which markup or a formula begins. */
    private static final Pattern NICKNAME = Pattern.compile("(?![=+@\\-])[^\\p{Cc}\\p{Cs}<>{}]+");

    private FamilyMember() {}

    /** The message key of what is wrong with a value; nothing when it is a family member. */
    static Optional<String> problem(String value, Clock clock) {
        JsonNode member = StrictJson.readObject(value).orElse(null);
        if (member == null || !onlyTexts(member)) {
            return Optional.of("familyMemberInvalid");
        }
        if (!RELATIONS.contains(member.path("relation").asText())) {
            return Optional.of("familyRelationInvalid");
        }
        if (member.has("gender") && !GENDERS.contains(member.get("gender").asText())) {
            return Optional.of("familyGenderInvalid");
        }
        if (member.has("nickname") && !isNickname(member.get("nickname").asText())) {
            return Optional.of("familyNicknameInvalid");
        }
        return member.has("birthdate")
                ? CitizenDate.birthdateProblem(member.get("birthdate").asText(), clock)
                : Optional.empty();
    }

    private static boolean onlyTexts(JsonNode member) {
        for (Iterator<String> names = member.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name) || !member.get(name).isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNickname(String text) {
        return text.length() <= LONGEST_NICKNAME && NICKNAME.matcher(text).matches();
    }
}
