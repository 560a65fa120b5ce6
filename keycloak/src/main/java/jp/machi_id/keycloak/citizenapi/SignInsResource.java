package jp.machi_id.keycloak.citizenapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.machi_id.keycloak.audit.SignIn;
import jp.machi_id.keycloak.audit.SignInHistory;
import jp.machi_id.keycloak.http.JsonAnswer;
import jp.machi_id.keycloak.http.Refusal;
import jp.machi_id.keycloak.tables.RequestTransaction;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** {@code /realms/<realm>/citizen/sign-ins}: the caller's own, from the audit log. */
@Produces(MediaType.APPLICATION_JSON)
public class SignInsResource {

    private static final int MOST = 50;

    private final KeycloakSession session;
    private final RealmModel realm;

    SignInsResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** The newest first. */
    @GET
    public Response read() {
        return Refusal.answering(
                () -> {
                    AuthResult caller = CitizenCaller.require(session);
                    List<Map<String, Object>> signIns =
                            new SignInHistory(new RequestTransaction(session))
                                    .of(realm.getId(), caller.user().getId(), MOST).stream()
                                            .map(this::json)
                                            .toList();
                    return JsonAnswer.of(200, Map.of("sign_ins", signIns)).build();
                });
    }

    private Map<String, Object> json(SignIn signIn) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", signIn.at().toString());
        json.put("outcome", signIn.success() ? "success" : "failure");
        json.put("methods", signIn.methods());
        json.put("device", signIn.device());
        json.put("network", signIn.network());
        json.put("relying_party", nameOf(signIn.clientId()));
        return json;
    }

    /** Name of a relying party as it calls itself; one that is gone has its id. */
    private String nameOf(String clientId) {
        ClientModel client = clientId == null ? null : realm.getClientByClientId(clientId);
        boolean named = client != null && client.getName() != null && !client.getName().isBlank();
        return named ? client.getName() : clientId;
    }
}
