package jp.machi_id.keycloak.scripts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A script that Keycloak writes into a page. It is known by its whole text: only where it holds an
 * address of Keycloak's own may something vary, and there no character that ends a string or a tag.
 */
enum KnownScript {
    /**
     * In each answer to a form ({@code BrowserHistoryHelper}): gives the page an address that the
     * browser's "back" and "reload" can open, at the end of the head.
     */
    HISTORY(
            "<SCRIPT>( if \\(typeof history\\.replaceState === 'function'\\) \\{"
                    + "  history\\.replaceState\\(\\{\\}, \"some title\", \"[^\"'\\\\<>\\s]*\"\\); \\})"
                    + "</SCRIPT></head>",
            ""),

    /** In the page of {@code response_mode=form_post} ({@code OIDCRedirectUriBuilder}). */
    FORM_POST("<BODY Onload=\"(document\\.forms\\[0\\]\\.submit\\(\\))\">", "'unsafe-hashes' ");

    private final Pattern pattern;
    private final String keyword;

    /**
     * @param pattern the page around the script, which is its first group
     * @param keyword what the policy needs besides the hash
     */
    KnownScript(String pattern, String keyword) {
        this.pattern = Pattern.compile(pattern);
        this.keyword = keyword;
    }

    /** What {@code script-src} must name for the known scripts of a page (CSP3 §2.3.1); may be empty. */
    static String sources(String page) {
        return Arrays.stream(values())
                .flatMap(known -> known.source(page).stream())
                .collect(Collectors.joining(" "));
    }

    private Optional<String> source(String page) {
        Matcher script = pattern.matcher(page);
        return script.find()
                ? Optional.of(keyword + "'sha256-" + hash(script.group(1)) + "'")
                : Optional.empty();
    }

    private static String hash(String script) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
