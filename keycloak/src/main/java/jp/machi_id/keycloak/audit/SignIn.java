package jp.machi_id.keycloak.audit;

import java.time.Instant;
import java.util.List;

/**
 * A sign-in as its owner sees it.
 *
 * @param at when
 * @param success whether it succeeded
 * @param methods {@code amr} values
 * @param device kinds of browser and system, or {@code null}
 * @param network coarse network, or {@code null}
 * @param clientId by which relying party, or {@code null}
 */
public record SignIn(
        Instant at,
        boolean success,
        List<String> methods,
        String device,
        String network,
        String clientId) {}
