package jp.machi_id.keycloak.citizens;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.machi_id.keycloak.http.JsonAnswer;
import jp.machi_id.keycloak.http.JsonBody;
import jp.machi_id.keycloak.http.Refusal;
import jp.machi_id.keycloak.verified.VerifiedFields;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.userprofile.UserProfileProvider;

/** {@code /realms/<realm>/citizens}: citizens in bulk, for connectors. */
@Produces(MediaType.APPLICATION_JSON)
public class CitizensResource {

    /** 500 ids of 36 letters with quotation marks and commas take 19.5 KB. */
    private static final int MOST_BYTES = 32 * 1024;

    private final KeycloakSession session;

    CitizensResource(KeycloakSession session) {
        this.session = session;
    }

    /** One page in the order of user ids; {@code next} goes into {@code after} of the next call. */
    @GET
    public Response page(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return Refusal.answering(
                () -> {
                    ConnectorAccess.require(session);
                    String begin = CitizenIds.after(after);
                    int size = CitizenIds.limit(limit);
                    // One more than asked for tells whether there is a next page.
                    List<CitizenRecord> found =
                            reader().page(realmId(), begin, size + 1, attributes());
                    boolean more = found.size() > size;
                    List<CitizenRecord> citizens = more ? found.subList(0, size) : found;
                    Map<String, Object> answer = new LinkedHashMap<>();
                    answer.put("citizens", citizens);
                    answer.put("next", more ? citizens.get(size - 1).id() : null);
                    return JsonAnswer.of(200, answer).build();
                });
    }

    /**
     * The citizens with the given ids; ids of nobody, of staff and of services are {@code absent}.
     */
    @POST
    @Path("read")
    @Consumes(MediaType.WILDCARD)
    public Response read(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) {
        return Refusal.answering(
                () -> {
                    ConnectorAccess.require(session);
                    Set<String> ids =
                            CitizenIds.ids(
                                    JsonBody.readObject(
                                            body, type, MediaType.APPLICATION_JSON, MOST_BYTES));
                    List<CitizenRecord> citizens = reader().byIds(realmId(), ids, attributes());
                    Set<String> absent = new LinkedHashSet<>(ids);
                    citizens.forEach(citizen -> absent.remove(citizen.id()));
                    return JsonAnswer.of(200, Map.of("citizens", citizens, "absent", absent))
                            .build();
                });
    }

    private CitizenReader reader() {
        return new CitizenReader(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    /**
     * What the user profile declares, and nothing that Keycloak or others keep beside it; the marks
     * of what was verified mean nothing outside.
     */
    private Set<String> attributes() {
        return session
                .getProvider(UserProfileProvider.class)
                .getConfiguration()
                .getAttributes()
                .stream()
                .map(UPAttribute::getName)
                .filter(name -> !name.equals(VerifiedFields.ATTRIBUTE))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String realmId() {
        return session.getContext().getRealm().getId();
    }
}
