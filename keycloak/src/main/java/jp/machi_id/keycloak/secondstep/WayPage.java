package jp.machi_id.keycloak.secondstep;

import java.util.Optional;
import jp.machi_id.keycloak.assurance.Method;

/** The page of one way. */
interface WayPage {

    /** Shows the page. */
    void enter();

    /**
     * Handles what was sent from it.
     *
     * @return by what the citizen has proven who they are; empty when the next page is set
     */
    Optional<Method> handle();
}
