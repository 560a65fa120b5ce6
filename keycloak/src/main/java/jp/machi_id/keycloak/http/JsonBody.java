package jp.machi_id.keycloak.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.machi_id.keycloak.json.StrictJson;

/** Reads a request's JSON object with a bound and without leniency. */
public final class JsonBody {
    private static final Pattern UTF_8 = Pattern.compile("charset=\"?utf-8\"?");

    private JsonBody() {}

    /**
     * Reads the body as one JSON object.
     *
     * @param contentType the request's {@code Content-Type}, may be null
     * @param taken the only media type taken
     * @param mostBytes the most that is read
     * @throws Refusal 415 another media type, 413 too long, 400 not one JSON object in UTF-8
     */
    public static JsonNode readObject(
            InputStream body, String contentType, String taken, int mostBytes) {
        if (!isOfType(contentType, taken)) {
            throw Refusal.mediaTypeUnsupported(taken);
        }
        return StrictJson.readObject(text(body, mostBytes))
                .orElseThrow(() -> Refusal.malformed("The body is not one JSON object."));
    }

    /** Compares by hand: the class for media types needs a running server. */
    private static boolean isOfType(String contentType, String taken) {
        String[] parts = (contentType == null ? "" : contentType).split(";", -1);
        return parts[0].strip().equalsIgnoreCase(taken)
                && Arrays.stream(parts)
                        .skip(1)
                        .map(parameter -> parameter.strip().toLowerCase(Locale.ROOT))
                        .filter(parameter -> parameter.startsWith("charset="))
                        .allMatch(parameter -> UTF_8.matcher(parameter).matches());
    }

    private static String text(InputStream body, int mostBytes) {
        byte[] bytes;
        try {
            bytes = body == null ? new byte[0] : body.readNBytes(mostBytes + 1);
        } catch (IOException brokenOff) {
            throw Refusal.malformed("The body broke off.");
        }
        if (bytes.length > mostBytes) {
            throw Refusal.tooLarge(mostBytes);
        }
        try {
            // Decodes strictly: malformed UTF-8 must not turn into replacement characters that get
            // stored.
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.malformed("The body is not UTF-8.");
        }
    }
}
