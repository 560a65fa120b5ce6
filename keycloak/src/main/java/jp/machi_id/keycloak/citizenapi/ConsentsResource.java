package jp.machi_id.keycloak.citizenapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.machi_id.keycloak.consent.CitizenConsents;
import jp.machi_id.keycloak.consent.Consent;
import jp.machi_id.keycloak.consent.ConsentOrigin;
import jp.machi_id.keycloak.consent.ConsentRules;
import jp.machi_id.keycloak.consent.Decision;
import jp.machi_id.keycloak.consent.DecisionProblem;
import jp.machi_id.keycloak.http.JsonAnswer;
import jp.machi_id.keycloak.http.Refusal;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** {@code /realms/<realm>/citizen/consents}: a citizen's own decisions. */
@Produces(MediaType.APPLICATION_JSON)
public class ConsentsResource {

    private final KeycloakSession session;

    ConsentsResource(KeycloakSession session) {
        this.session = session;
    }

    /** The latest decision on each purpose, and all of them. */
    @GET
    public Response read() {
        return Refusal.answering(() -> answer(consents(CitizenCaller.require(session))));
    }

    /** Records decisions, all or none; those that are the latest ones already are passed over. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response decide(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) {
        return Refusal.answering(
                () -> {
                    AuthResult caller = CitizenCaller.require(session);
                    List<Decision> decisions = DecisionsBody.read(body, type);
                    RealmModel realm = session.getContext().getRealm();
                    List<DecisionProblem> problems = ConsentRules.of(realm).problems(decisions);
                    if (!problems.isEmpty()) {
                        throw Refusal.invalidConsent(problems);
                    }
                    CitizenConsents consents = consents(caller);
                    consents.decide(
                            decisions,
                            ConsentOrigin.portal(caller.client().getClientId()),
                            CitizenEvent.of(session, caller));
                    return answer(consents);
                });
    }

    private CitizenConsents consents(AuthResult caller) {
        return new CitizenConsents(session, caller.user().getId());
    }

    private static Response answer(CitizenConsents consents) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("consents", shown(consents.latest().values()));
        document.put("history", shown(consents.history()));
        return JsonAnswer.of(200, document).build();
    }

    private static List<Map<String, Object>> shown(Collection<Consent> consents) {
        return consents.stream().map(ConsentsResource::shown).toList();
    }

    private static Map<String, Object> shown(Consent consent) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("purpose", consent.purpose());
        shown.put("version", consent.version());
        shown.put("given", consent.given());
        shown.put("decided_at", consent.decidedAt().toString());
        return shown;
    }
}
