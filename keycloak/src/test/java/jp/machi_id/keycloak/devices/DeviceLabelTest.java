package jp.machi_id.keycloak.devices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.account.DeviceRepresentation;

@DisplayName("ID-6: the name of a device")
class DeviceLabelTest {

    @ParameterizedTest
    @DisplayName("is what a person would call it, without versions")
    @CsvSource({
        "Mobile Safari/17.4, iOS, iPhone, Safari (iPhone)",
        "Safari/17.4, iOS, iPad, Safari (iPad)",
        "Chrome Mobile/130.0, Android, Pixel 9, Chrome (Android)",
        "Chrome Mobile iOS/130.0, iOS, iPhone, Chrome (iPhone)",
        "Edge/130.0, Windows, Other, Edge (Windows)",
        "HeadlessChrome/130.0, Linux, Other, Chrome (Linux)",
        "Other/, Linux, Other, Linux",
        "Firefox/131.0, Other, Other, Firefox",
    })
    void named(String browser, String os, String model, String label) {
        assertThat(DeviceLabel.of(device(browser, os, model))).isEqualTo(label);
    }

    @Test
    @DisplayName("is missing where the browser does not say, and never long")
    void unknown() {
        assertThat(DeviceLabel.of(null)).isNull();
        assertThat(DeviceLabel.of(DeviceRepresentation.unknown())).isNull();
        assertThat(DeviceLabel.of(device("x".repeat(200), "y".repeat(200), "Other")))
                .hasSizeLessThanOrEqualTo(60);
    }

    private static DeviceRepresentation device(String browser, String os, String model) {
        DeviceRepresentation device = new DeviceRepresentation();
        device.setBrowser(browser);
        device.setOs(os);
        device.setDevice(model);
        return device;
    }
}
