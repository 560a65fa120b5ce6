package jp.machi_id.keycloak.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("OP-6: inline scripts in pages of the realm")
class KnownScriptFilterTest {

    private static final String POLICY = "default-src 'self'; script-src 'self'; object-src 'none'";
    private static final String SCRIPT =
            " if (typeof history.replaceState === 'function') {  history.replaceState({}, \"some title\","
                    + " \"https://id.example.jp/realms/city/login-actions/authenticate?execution=a&tab_id=b\"); }";

    private static String page(String inHead) {
        return "<!doctype html><html><head><title>t</title>" + inHead + "</head><body></body></html>";
    }

    @Test
    @DisplayName("Keycloak's own of an answer to a form is allowed by its hash, and nothing else is")
    void history() {
        assertThat(KnownScriptFilter.policyFor(POLICY, page("<SCRIPT>" + SCRIPT + "</SCRIPT>")))
                .isEqualTo(
                        "default-src 'self'; script-src 'self'"
                                + " 'sha256-gMY1BfSn+VM8f0O4CwpVzHJ2clVFuK3HvZ2OUZYS0Ks=';"
                                + " object-src 'none'");
    }

    @Test
    @DisplayName("the one that posts the answer of a form_post is allowed by its hash")
    void formPost() {
        assertThat(
                        KnownScriptFilter.policyFor(
                                POLICY, "<HTML><BODY Onload=\"document.forms[0].submit()\"></BODY></HTML>"))
                .contains("script-src 'self' 'unsafe-hashes' 'sha256-");
    }

    @ParameterizedTest
    @DisplayName("one that only looks like it is not")
    @ValueSource(
            strings = {
                "",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<SCRIPT> if (typeof history.replaceState === 'function') {  history.replaceState({},"
                        + " \"some title\", \"x\"); } alert(1);</SCRIPT>",
                "<SCRIPT> if (typeof history.replaceState === 'function') {  history.replaceState({},"
                        + " \"some title\", \"x\"+alert(1)+\"\"); }</SCRIPT>",
                "<SCRIPT> if (typeof history.replaceState === 'function') {  history.replaceState({},"
                        + " \"some title\", \"x\"); }</SCRIPT><meta name=\"x\">",
            })
    void others(String inHead) {
        assertThat(KnownScriptFilter.policyFor(POLICY, page(inHead))).isEqualTo(POLICY);
    }

    @Test
    @DisplayName("where a policy allows all of them, a hash would take that back, so none is added")
    void allowed() {
        String policy = "script-src 'self' 'unsafe-inline'; object-src 'none'";
        assertThat(KnownScriptFilter.policyFor(policy, page("<SCRIPT>" + SCRIPT + "</SCRIPT>")))
                .isEqualTo(policy);
        assertThat(KnownScriptFilter.policyFor("object-src 'none'", page("<SCRIPT>" + SCRIPT + "</SCRIPT>")))
                .isEqualTo("object-src 'none'");
    }
}
