package jp.machi_id.keycloak.devices;

import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.device.DeviceActivityManager;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.account.DeviceRepresentation;

/**
 * What a citizen would call a device: {@code Safari (iPhone)}, {@code Chrome (Windows)}. Coarse on
 * purpose, without versions or models, and of the same letters in every language.
 */
public final class DeviceLabel {

    /** Models that people know by name; of the others the system says more. */
    private static final Set<String> KNOWN_MODELS = Set.of("iPhone", "iPad");

    private static final Set<String> NOTHING = Set.of("", "Other", "Unknown", "Generic");
    private static final Pattern VERSION = Pattern.compile("/.*$");
    private static final Pattern KIND_OF_BROWSER =
            Pattern.compile("^(?:Mobile |Headless|Chrome Mobile iOS|Chrome Mobile)");
    private static final int LONGEST = 60;

    private DeviceLabel() {}

    /** The device of the browser that sent this request; null when it does not say. */
    public static String ofRequest(KeycloakSession session) {
        return of(session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation());
    }

    /** The device that a session began on; null when it is not known. */
    public static String ofSession(UserSessionModel session) {
        return of(DeviceActivityManager.getCurrentDevice(session));
    }

    static String of(DeviceRepresentation device) {
        if (device == null) {
            return null;
        }
        String browser = browser(device.getBrowser());
        String system =
                KNOWN_MODELS.contains(device.getDevice()) ? device.getDevice() : known(device.getOs());
        String label = browser == null ? system : system == null ? browser : browser + " (" + system + ")";
        return label == null || label.length() <= LONGEST ? label : label.substring(0, LONGEST);
    }

    /** Without its version, and by the name that people know. */
    private static String browser(String named) {
        String name = known(named == null ? null : VERSION.matcher(named).replaceFirst(""));
        if (name == null) {
            return null;
        }
        return name.startsWith("Chrome Mobile")
                ? "Chrome"
                : KIND_OF_BROWSER.matcher(name).replaceFirst("");
    }

    private static String known(String name) {
        return name == null || NOTHING.contains(name) ? null : name;
    }
}
