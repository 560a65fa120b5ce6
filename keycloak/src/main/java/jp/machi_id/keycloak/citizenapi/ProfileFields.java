package jp.machi_id.keycloak.citizenapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;

/**
 * The attributes of the realm's user profile as the citizen API sees them.
 *
 * <p>All of them are edited by administrators only, so that no other interface lets a citizen write
 * them; this one writes on the citizen's behalf what the citizen may see. The e-mail address has a
 * journey of its own.
 *
 * @param own attributes that citizens read and change
 * @param declared every attribute of the profile
 */
record ProfileFields(Set<String> own, Set<String> declared) {

    private static final Set<String> ACCOUNT = Set.of(UserModel.USERNAME, UserModel.EMAIL);
    private static final String CITIZEN = "user";

    static ProfileFields of(UPConfig profile) {
        Predicate<UPAttribute> visible =
                attribute ->
                        attribute.getPermissions() != null
                                && attribute.getPermissions().getView().contains(CITIZEN);
        return new ProfileFields(
                names(profile, visible.and(attribute -> !ACCOUNT.contains(attribute.getName()))),
                names(profile, attribute -> true));
    }

    /** Which of the attributes named in a change the citizen may not write though they exist. */
    List<String> readOnly(Map<String, List<String>> change) {
        Set<String> refused = new TreeSet<>(change.keySet());
        refused.removeAll(own);
        refused.removeIf(name -> !declared.contains(name) && !ACCOUNT.contains(name));
        return List.copyOf(refused);
    }

    private static Set<String> names(UPConfig profile, Predicate<UPAttribute> wanted) {
        return profile.getAttributes().stream()
                .filter(wanted)
                .map(UPAttribute::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
