package jp.machi_id.keycloak.consent;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a citizen sends from the page of consents.
 *
 * @param ticked codes of the purposes agreed to
 * @param shown version of each purpose that stood on the page
 */
record ConsentAnswer(Set<String> ticked, Map<String, String> shown) {

    static final String FIELD_CONSENT = "consent";
    private static final String FIELD_VERSION = "version_";

    static ConsentAnswer read(MultivaluedMap<String, String> form) {
        Map<String, String> shown = new TreeMap<>();
        form.forEach(
                (field, values) -> {
                    if (field.startsWith(FIELD_VERSION)) {
                        shown.put(field.substring(FIELD_VERSION.length()), values.get(0));
                    }
                });
        return new ConsentAnswer(
                Set.copyOf(form.getOrDefault(FIELD_CONSENT, List.of())), Map.copyOf(shown));
    }

    /** Whether the page showed what is in force: the same purposes in the same versions. */
    boolean isAbout(List<Purpose> purposes) {
        return shown.equals(
                        purposes.stream()
                                .collect(Collectors.toMap(Purpose::code, Purpose::version)))
                && shown.keySet().containsAll(ticked);
    }

    boolean lacksRequired(List<Purpose> purposes) {
        return purposes.stream()
                .anyMatch(purpose -> purpose.required() && !ticked.contains(purpose.code()));
    }

    /**
     * What the answer decides. A purpose that is not ticked is a decision when it takes something
     * back or was never decided; an old refusal need not be refused again.
     *
     * @param latest the citizen's latest decision on each purpose
     */
    List<Decision> decisions(List<Purpose> purposes, Map<String, Consent> latest) {
        List<Decision> decisions = new ArrayList<>();
        for (Purpose purpose : purposes) {
            Consent before = latest.get(purpose.code());
            boolean given = ticked.contains(purpose.code());
            if (given || before == null || before.given()) {
                decisions.add(new Decision(purpose.code(), purpose.version(), given));
            }
        }
        return decisions;
    }
}
