package jp.machi_id.keycloak.notices;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.machi_id.keycloak.audit.Act;
import jp.machi_id.keycloak.line.LineIdentityProviderFactory;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** What a citizen is told of. */
enum NoticeKind {
    NEW_DEVICE,
    TRUSTED_DEVICE,
    RECOVERY_CODE_USED,
    PASSWORD_CHANGED,
    PASSWORD_REMOVED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    APP_ADDED,
    APP_REMOVED,
    RECOVERY_CODES_MADE,
    RECOVERY_CODES_REMOVED,
    LINE_LINKED,
    LINE_UNLINKED,
    ADDRESS_CHANGED,
    ADDRESS_CHANGE_UNDONE;

    private static final Pattern PASSWORD_RESET = Pattern.compile("users/([^/]+)/reset-password");
    private static final Pattern LINE_REMOVED =
            Pattern.compile(
                    "users/([^/]+)/federated-identity/" + LineIdentityProviderFactory.ALIAS);

    /** Last part of the keys of its texts, e.g. {@code new-device}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a mail is sent here. Both addresses of a change get mails of their own, with what is theirs. */
    boolean hasMail() {
        return this != ADDRESS_CHANGED && this != ADDRESS_CHANGE_UNDONE;
    }

    /**
     * What an event of a person tells; {@code UPDATE_PASSWORD}, {@code UPDATE_TOTP} and {@code
     * REMOVE_TOTP} say the same again and tell nothing.
     */
    static Optional<NoticeKind> of(Event event) {
        return Optional.ofNullable(
                switch (event.getType()) {
                    case UPDATE_CREDENTIAL -> added(detail(event, Details.CREDENTIAL_TYPE));
                    case REMOVE_CREDENTIAL -> removed(detail(event, Details.CREDENTIAL_TYPE));
                    case LOGIN -> usedRecoveryCode(event) ? RECOVERY_CODE_USED : null;
                    case FEDERATED_IDENTITY_LINK, FEDERATED_IDENTITY_OVERRIDE_LINK ->
                            ofLine(event) ? LINE_LINKED : null;
                    case REMOVE_FEDERATED_IDENTITY -> ofLine(event) ? LINE_UNLINKED : null;
                    case UPDATE_EMAIL -> ofAddress(detail(event, Act.DETAIL));
                    default -> null;
                });
    }

    /** A change that staff make in the console, and whose account it is. */
    record ByStaff(NoticeKind kind, String userId) {}

    static Optional<ByStaff> of(AdminEvent event) {
        String path = event.getResourcePath() == null ? "" : event.getResourcePath();
        Matcher reset = PASSWORD_RESET.matcher(path);
        if (reset.matches()) {
            return Optional.of(new ByStaff(PASSWORD_CHANGED, reset.group(1)));
        }
        Matcher unlinked = LINE_REMOVED.matcher(path);
        return event.getOperationType() == OperationType.DELETE && unlinked.matches()
                ? Optional.of(new ByStaff(LINE_UNLINKED, unlinked.group(1)))
                : Optional.empty();
    }

    private static NoticeKind added(String credential) {
        return switch (credential) {
            case PasswordCredentialModel.TYPE -> PASSWORD_CHANGED;
            case WebAuthnCredentialModel.TYPE_PASSWORDLESS, WebAuthnCredentialModel.TYPE_TWOFACTOR ->
                    PASSKEY_ADDED;
            case OTPCredentialModel.TYPE -> APP_ADDED;
            case RecoveryAuthnCodesCredentialModel.TYPE -> RECOVERY_CODES_MADE;
            default -> null;
        };
    }

    private static NoticeKind removed(String credential) {
        return switch (credential) {
            case PasswordCredentialModel.TYPE -> PASSWORD_REMOVED;
            case WebAuthnCredentialModel.TYPE_PASSWORDLESS, WebAuthnCredentialModel.TYPE_TWOFACTOR ->
                    PASSKEY_REMOVED;
            case OTPCredentialModel.TYPE -> APP_REMOVED;
            case RecoveryAuthnCodesCredentialModel.TYPE -> RECOVERY_CODES_REMOVED;
            default -> null;
        };
    }

    private static NoticeKind ofAddress(String act) {
        if (act.equals(Act.ADDRESS_CHANGED.id())) {
            return ADDRESS_CHANGED;
        }
        return act.equals(Act.ADDRESS_CHANGE_UNDONE.id()) ? ADDRESS_CHANGE_UNDONE : null;
    }

    /** Keycloak's step for recovery codes names the credential in the event of the sign-in. */
    private static boolean usedRecoveryCode(Event event) {
        return RecoveryAuthnCodesCredentialModel.TYPE.equals(
                detail(event, Details.CREDENTIAL_TYPE));
    }

    private static boolean ofLine(Event event) {
        return LineIdentityProviderFactory.ALIAS.equals(detail(event, Details.IDENTITY_PROVIDER));
    }

    private static String detail(Event event, String name) {
        return event.getDetails() == null ? "" : event.getDetails().getOrDefault(name, "");
    }
}
