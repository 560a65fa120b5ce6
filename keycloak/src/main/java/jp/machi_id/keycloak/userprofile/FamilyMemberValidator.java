package jp.machi_id.keycloak.userprofile;

import java.time.Clock;
import java.util.List;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/** The validator {@code machi-family-member}: see {@link FamilyMember}. */
public class FamilyMemberValidator extends AbstractStringValidator implements ConfiguredProvider {

    public static final String ID = "machi-family-member";

    private final Clock clock;

    public FamilyMemberValidator() {
        this(Clock.systemUTC());
    }

    FamilyMemberValidator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    protected void doValidate(
            String value, String inputHint, ValidationContext context, ValidatorConfig config) {
        FamilyMember.problem(value, clock)
                .ifPresent(key -> context.addError(new ValidationError(ID, inputHint, key)));
    }

    @Override
    protected boolean isIgnoreEmptyValuesConfigured(ValidatorConfig config) {
        return true;
    }

    @Override
    public String getHelpText() {
        return "Checks that each value is a family member as JSON: relation, birthdate, gender,"
                + " nickname.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
