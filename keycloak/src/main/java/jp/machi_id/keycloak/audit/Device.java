package jp.machi_id.keycloak.audit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.account.DeviceRepresentation;

/** The kind of device, as coarse as its owner needs it to recognise it. */
final class Device {

    /** What Keycloak calls a browser or a system that it does not know. */
    private static final Set<String> UNKNOWN = Set.of(DeviceRepresentation.UNKNOWN, "Other");
    private static final int LONGEST = 64;

    private Device() {}

    /** Such as {@code Safari / iOS}, without versions; {@code null} for a program. */
    static String label(DeviceRepresentation device) {
        // Keycloak writes a browser as "Firefox/128.0".
        String browser = known(device.getBrowser()).split("/")[0];
        String system = known(device.getOs());
        if (browser.isEmpty() && system.isEmpty()) {
            return null;
        }
        String label =
                Stream.of(browser, system)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" / "));
        return label.length() > LONGEST ? label.substring(0, LONGEST) : label;
    }

    private static String known(String part) {
        return part == null || UNKNOWN.contains(part.split("/")[0]) ? "" : part;
    }
}
