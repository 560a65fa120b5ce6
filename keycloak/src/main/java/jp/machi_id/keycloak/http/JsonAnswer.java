package jp.machi_id.keycloak.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.machi_id.keycloak.json.StrictJson;

/** An answer in JSON that no cache keeps: all of them hold personal data or concern one caller. */
public final class JsonAnswer {

    private JsonAnswer() {}

    public static Response.ResponseBuilder of(int status, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(StrictJson.write(body));
    }
}
