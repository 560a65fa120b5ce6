package jp.machi_id.keycloak.userprofile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/**
 * The validator {@code machi-iso-date}: a calendar date, and with {@code past} set one on which a
 * living person can have been born.
 */
public class IsoDateValidator extends AbstractStringValidator implements ConfiguredProvider {

    public static final String ID = "machi-iso-date";

    static final String PAST = "past";

    private final Clock clock;

    public IsoDateValidator() {
        this(Clock.systemUTC());
    }

    IsoDateValidator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected void doValidate(
            String value, String inputHint, ValidationContext context, ValidatorConfig config) {
        boolean past = config != null && config.getBooleanOrDefault(PAST, false);
        Optional<String> problem =
                past ? CitizenDate.birthdateProblem(value, clock) : CitizenDate.problem(value);
        problem.ifPresent(key -> context.addError(new ValidationError(ID, inputHint, key)));
    }

    @Override
    protected boolean isIgnoreEmptyValuesConfigured(ValidatorConfig config) {
        return true;
    }

    @Override
    public String getHelpText() {
        return "Checks that the value is a calendar date written YYYY-MM-DD.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        ProviderConfigProperty past =
                new ProviderConfigProperty(
                        PAST,
                        "A birth date",
                        "Refuse days before 1900-01-01 and after today in Japan.",
                        ProviderConfigProperty.BOOLEAN_TYPE,
                        false);
        return List.of(past);
    }
}
