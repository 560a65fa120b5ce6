package jp.machi_id.keycloak.helpdesk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.machi_id.keycloak.adminhost.HelpDeskPath;
import jp.machi_id.keycloak.http.JsonAnswer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

/**
 * The files of the page, and where its realm is. They tell nothing to anybody; what is done with them needs
 * a token at the Admin API.
 */
public class HelpDeskPage {

    /** What the page consists of, by name; nothing else of the jar is given out. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "index.html", "text/html; charset=utf-8",
                    "help-desk.js", "text/javascript; charset=utf-8",
                    "help-desk.css", "text/css; charset=utf-8");

    private final KeycloakSession session;

    HelpDeskPage(KeycloakSession session) {
        this.session = session;
    }

    @GET
    public Response page() {
        return file("index.html");
    }

    @GET
    @Path("{file}")
    public Response file(@PathParam("file") String name) {
        String type = TYPES.get(name);
        InputStream content =
                type == null ? null : HelpDeskPage.class.getResourceAsStream("/help-desk/" + name);
        if (content == null) {
            throw new NotFoundException();
        }
        try (content) {
            // A new version of the jar is a new page at once.
            return Response.ok(content.readAllBytes(), type)
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** {@code {"issuer", "adminApi", "redirectUri"}}. */
    @GET
    @Path("settings.json")
    public Response settings() {
        String realm = session.getContext().getRealm().getName();
        URI people = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        String staff = session.getContext().getUri(UrlType.ADMIN).getBaseUri().toString();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("issuer", Urls.realmIssuer(people, realm));
        settings.put("adminApi", staff + "admin/realms/" + realm);
        settings.put("redirectUri", staff + "realms/" + realm + "/" + HelpDeskPath.SEGMENT + "/");
        return JsonAnswer.of(200, settings).build();
    }
}
