package jp.machi_id.keycloak.citizenapi;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi_id.keycloak.http.Refusal;

/** A version as a strong entity tag (RFC 9110 §8.8.3). */
final class EntityTag {

    private static final Pattern STRONG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Reads {@code If-Match} (RFC 9110 §13.1.1).
     *
     * @return the version; empty for a tag that no version of ours can match, a weak one included
     * @throws Refusal 428 when the header is missing, or {@code *}, which would give up the
     *     protection
     */
    static OptionalLong ifMatch(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw Refusal.preconditionRequired();
        }
        Matcher tag = STRONG.matcher(header.strip());
        return tag.matches() ? OptionalLong.of(Long.parseLong(tag.group(1))) : OptionalLong.empty();
    }
}
