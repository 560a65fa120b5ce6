package jp.machi_id.keycloak.citizenapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import jp.machi_id.keycloak.capture.CitizenVersions;
import jp.machi_id.keycloak.citizens.CitizenRecord;
import jp.machi_id.keycloak.http.FieldProblem;
import jp.machi_id.keycloak.http.Refusal;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.userprofile.UserProfileProvider;

/** {@code /realms/<realm>/citizen}: a citizen's own profile and consents. */
@Produces(MediaType.APPLICATION_JSON)
public class CitizenResource {

    private final KeycloakSession session;

    CitizenResource(KeycloakSession session) {
        this.session = session;
    }

    /** The profile, with its version as {@code ETag}. */
    @GET
    @Path("profile")
    public Response read() {
        return Refusal.answering(
                () -> {
                    ProfileStore store = new ProfileStore(session, CitizenCaller.require(session));
                    CitizenRecord citizen = store.read(fields().own());
                    return ProfileDocument.answer(citizen, citizen.version(), store);
                });
    }

    /** Changes the named attributes if the profile is still at the version of {@code If-Match}. */
    @PATCH
    @Path("profile")
    @Consumes(MediaType.WILDCARD)
    public Response change(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InputStream body) {
        return Refusal.answering(
                () -> {
                    AuthResult caller = CitizenCaller.require(session);
                    ProfilePatch patch = ProfilePatch.read(body, type);
                    OptionalLong known = EntityTag.ifMatch(ifMatch);
                    return change(caller, patch, known);
                });
    }

    /** What the citizen signs in with. */
    @Path("factors")
    public FactorsResource factors() {
        return new FactorsResource(session);
    }

    /** Where the citizen is signed in. */
    @Path("sessions")
    public SessionsResource sessions() {
        return new SessionsResource(session);
    }

    /** What the citizen agreed to. */
    @Path("consents")
    public ConsentsResource consents() {
        return new ConsentsResource(session);
    }

    /** When and how the citizen signed in. */
    @Path("sign-ins")
    public SignInsResource signIns() {
        return new SignInsResource(session);
    }

    private Response change(AuthResult caller, ProfilePatch patch, OptionalLong known) {
        ProfileFields fields = fields();
        List<String> readOnly = fields.readOnly(patch.attributes());
        if (!readOnly.isEmpty()) {
            throw Refusal.readOnlyFields(readOnly);
        }
        String realmId = session.getContext().getRealm().getId();
        long version = new CitizenVersions(session).lock(realmId, caller.user().getId());
        if (known.isEmpty() || known.getAsLong() != version) {
            throw Refusal.versionConflict(version);
        }
        ProfileStore store = new ProfileStore(session, caller);
        CitizenRecord current = store.read(fields.own());
        List<FieldProblem> problems =
                new ProfileValidation(
                                session, caller.user(), CitizenMessages.of(session, caller.user()))
                        .problems(patch.attributes(), current.attributes(), fields);
        if (!problems.isEmpty()) {
            throw Refusal.invalidProfile(problems);
        }
        boolean changed = store.write(patch.attributes(), current.attributes());
        // The lock is held until the commit, which is when the version is bumped, by one.
        return ProfileDocument.answer(
                store.read(fields.own()), changed ? version + 1 : version, store);
    }

    private ProfileFields fields() {
        return ProfileFields.of(session.getProvider(UserProfileProvider.class).getConfiguration());
    }
}
