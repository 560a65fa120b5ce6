package jp.machi_id.keycloak.demand;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The levels that a client can be given.
 *
 * @param byAcr the number of each level by its {@code acr}
 * @param least below which the client is given nothing
 * @param highest that the realm has to give
 */
record Levels(Map<String, Integer> byAcr, int least, int highest) {

    /**
     * Those values of an essential claim {@code acr} that the client can be given; the claim is met if
     * there is one (OpenID Connect Core 1.0 §5.5.1.1). A number is no {@code acr}, since no token
     * would say it.
     */
    List<String> reachable(List<String> essential) {
        return essential.stream().filter(this::isReachable).toList();
    }

    private boolean isReachable(String acr) {
        Integer level = byAcr.get(acr);
        return level != null && level >= least && level <= highest;
    }

    /**
     * Whether what a relying party wishes for ({@code acr_values}, or a claim that is not essential)
     * can be met. Values that nobody knows are passed over: the sign-in is of the usual level, and
     * says so. One that is known is not met with less.
     */
    boolean meetWish(List<String> values) {
        List<Integer> known =
                values.stream().map(this::level).flatMap(Optional::stream).toList();
        return known.isEmpty() || known.stream().anyMatch(level -> level <= highest);
    }

    /** As Keycloak reads a wish: a number stands for itself. */
    private Optional<Integer> level(String acr) {
        Integer known = byAcr.get(acr);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return Optional.of(Integer.valueOf(acr));
        } catch (NumberFormatException unknown) {
            return Optional.empty();
        }
    }
}
