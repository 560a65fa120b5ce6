package jp.machi_id.keycloak.secondstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

@DisplayName("ID-4: the second step")
class SecondStepTest {

    private static final String APP = OTPCredentialModel.TYPE;
    private static final String RECOVERY = RecoveryAuthnCodesCredentialModel.TYPE;

    private final SignIn signIn = new SignIn();

    private void enter() {
        new SecondStep(signIn.context).enter();
    }

    private void handle() {
        new SecondStep(signIn.context).handle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hwk", "swk"})
    @DisplayName("is done by a passkey that was the first")
    void passkeyIsBoth(String passkey) {
        signIn.with(APP).afterMethod(passkey);
        enter();
        verify(signIn.context).success();
    }

    @Test
    @DisplayName("proposes the strongest way that the citizen has, and that there are others")
    void proposes() {
        signIn.with(APP);
        enter();
        verify(signIn.form).createLoginTotp();
        verify(signIn.form).setAttribute("otherWays", true);
        verify(signIn.form).setAttribute("helpAtCounter", false);
        verify(signIn.context, never()).success();
    }

    @Test
    @DisplayName("ID-7: after a code to the mailbox is another factor of who has one")
    void afterMail() {
        signIn.with(APP).afterMail();
        enter();
        verify(signIn.form).createLoginTotp();
        verify(signIn.form).setAttribute("otherWays", false);
        verify(signIn.form).setAttribute("helpAtCounter", true);
        verify(signIn.context, never()).success();
    }

    @Test
    @DisplayName("ID-7: after a code to the mailbox is done for who has nothing else, and tells the code")
    void mailIsAll() {
        signIn.afterMail().afterMethod("pwd");
        enter();
        verify(signIn.context).success();
        assertThat(signIn.userSessionNotes).containsValue("pwd email");
    }

    @Test
    @DisplayName("ID-7: the mailbox of another address proves nothing")
    void anotherMailbox() {
        signIn.afterMail();
        when(signIn.citizen.getEmail()).thenReturn(null);
        enter();
        verify(signIn.context).failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED);
        verify(signIn.context, never()).success();
    }

    @Test
    @DisplayName("offers what the citizen has, when asked for another way")
    void choice() {
        signIn.with(APP, RECOVERY).sent("action", "other-way");
        handle();
        verify(signIn.form).setAttribute("ways", List.of("app", "email", "recovery-code"));
        verify(signIn.form).createForm("select-authenticator.ftl");
    }

    @Test
    @DisplayName("cannot be taken in a way that the citizen does not have")
    void notHad() {
        signIn.with(APP).afterMail().sent("way", "email");
        handle();
        assertThat(signIn.authNotes).doesNotContainKey("machi-second-step");
        verify(signIn.form).createLoginTotp();
        verify(signIn.limits, never()).admit(any());
        verify(signIn.context, never()).success();
    }

    @Test
    @DisplayName("keeps to the way that was chosen when the page is loaded again")
    void keepsChoice() {
        signIn.with(APP, RECOVERY).authNotes.put("machi-second-step", "app");
        enter();
        verify(signIn.form).createLoginTotp();
        verify(signIn.form, never()).createForm(anyString());
    }
}
