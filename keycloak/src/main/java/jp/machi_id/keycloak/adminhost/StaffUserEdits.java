package jp.machi_id.keycloak.adminhost;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Refuses a change of a user by staff that would open the account to somebody else: a new password or other
 * credential, another address, an address said to be proven. All of that can stand in the same request as
 * a name. A citizen who has lost them gets them back by the code of the counter.
 *
 * <p>Keycloak's admin permissions cannot say it: a permission that denies setting passwords of all users
 * takes every other right over users as well.
 */
@Provider
public class StaffUserEdits implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body instanceof UserRepresentation user && isByStaff()) {
            refuseWayIn(user);
        }
        return body;
    }

    private static boolean isByStaff() {
        return AdminCaller.isStaff(
                session().getContext().getRequestHeaders().getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private static void refuseWayIn(UserRepresentation wanted) {
        KeycloakSession session = session();
        String path = session.getContext().getUri().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        UserModel now = session.users().getUserById(session.getContext().getRealm(), id);
        if (now != null && opensWayIn(now, wanted)) {
            throw new ForbiddenException();
        }
    }

    static boolean opensWayIn(UserModel now, UserRepresentation wanted) {
        boolean hasCredentials = !Objects.requireNonNullElse(wanted.getCredentials(), List.of()).isEmpty();
        boolean movesAddress =
                wanted.getEmail() != null && !wanted.getEmail().equalsIgnoreCase(now.getEmail());
        boolean provesAddress =
                Boolean.TRUE.equals(wanted.isEmailVerified()) && !now.isEmailVerified();
        boolean renames =
                wanted.getUsername() != null
                        && !wanted.getUsername().equalsIgnoreCase(now.getUsername());
        return hasCredentials || movesAddress || provesAddress || renames;
    }

    private static KeycloakSession session() {
        return KeycloakSessionUtil.getKeycloakSession();
    }
}
