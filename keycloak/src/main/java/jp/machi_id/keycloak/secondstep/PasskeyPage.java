package jp.machi_id.keycloak.secondstep;

import java.util.Optional;
import jp.machi_id.keycloak.assurance.Method;
import jp.machi_id.keycloak.passkeys.Passkey;
import org.keycloak.authentication.AuthenticationFlowContext;

/** One of the citizen's passkeys. */
final class PasskeyPage implements WayPage {

    private final AuthenticationFlowContext context;
    private final Passkey passkey;

    PasskeyPage(AuthenticationFlowContext context) {
        this.context = context;
        this.passkey = new Passkey(context);
    }

    @Override
    public void enter() {
        passkey.offer(context.form());
        context.challenge(context.form().createLoginWebAuthn());
    }

    @Override
    public Optional<Method> handle() {
        Passkey.Outcome outcome = passkey.verify();
        if (outcome.method() == null) {
            context.form().setError(outcome.problem());
            enter();
        }
        return Optional.ofNullable(outcome.method());
    }
}
