package jp.machi_id.keycloak.citizenapi;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.machi_id.keycloak.citizens.CitizenRecord;
import jp.machi_id.keycloak.http.JsonAnswer;

/** A citizen's profile as the citizen API shows it. */
final class ProfileDocument {

    private ProfileDocument() {}

    /** 200 with the profile and its version as entity tag. */
    static Response answer(CitizenRecord citizen, long version, ProfileStore store) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", version);
        document.put("email", citizen.email());
        document.put("email_verified", citizen.emailVerified());
        document.put("line_linked", store.isLineLinked());
        document.put("password_set", store.isPasswordSet());
        document.put("passkey_set", store.isPasskeySet());
        document.put("consents", citizen.consents());
        document.put("attributes", citizen.attributes());
        return JsonAnswer.of(200, document).header(HttpHeaders.ETAG, EntityTag.of(version)).build();
    }
}
