package jp.machi_id.keycloak.secondstep;

import jp.machi_id.keycloak.authentication.SignInCode;
import jp.machi_id.keycloak.passkeys.Passkey;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;

/** A way to take the second step; the order is that in which they are proposed. */
enum Way {
    PASSKEY("passkey") {
        @Override
        boolean isOpenTo(UserModel citizen) {
            return Passkey.isEnrolled(citizen);
        }

        @Override
        WayPage page(AuthenticationFlowContext context) {
            return new PasskeyPage(context);
        }
    },
    AUTHENTICATOR_APP("app") {
        @Override
        boolean isOpenTo(UserModel citizen) {
            return citizen.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE);
        }

        @Override
        WayPage page(AuthenticationFlowContext context) {
            return new AuthenticatorAppPage(context);
        }
    },
    EMAIL_CODE("email") {
        @Override
        boolean isOpenTo(UserModel citizen) {
            return SignInCode.isPossible(citizen);
        }

        @Override
        WayPage page(AuthenticationFlowContext context) {
            return new EmailCodePage(context);
        }
    },
    RECOVERY_CODE("recovery-code") {
        @Override
        boolean isOpenTo(UserModel citizen) {
            return citizen.credentialManager()
                    .isConfiguredFor(RecoveryAuthnCodesCredentialModel.TYPE);
        }

        @Override
        WayPage page(AuthenticationFlowContext context) {
            return new RecoveryCodePage(context);
        }
    };

    private final String id;

    Way(String id) {
        this.id = id;
    }

    /** The name that pages and forms know. */
    String id() {
        return id;
    }

    /** Whether the citizen has it. */
    abstract boolean isOpenTo(UserModel citizen);

    abstract WayPage page(AuthenticationFlowContext context);
}
