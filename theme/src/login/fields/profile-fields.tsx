import { serverText } from "@machi-id/freemarker-pages/browser";
import type { Attribute } from "keycloakify/login/KcContext";
import type { PageContext } from "../KcContext.ts";
import type { PageError } from "../layout/error-summary.tsx";
import { useTexts } from "../texts/reader.tsx";
import { FieldFrame } from "./field.tsx";
import { TextField } from "./text-field.tsx";
import { texts } from "./texts.ts";

type ProfileContext = PageContext<
  "register.ftl" | "login-update-profile.ftl" | "idp-review-user-profile.ftl"
>;

/** Keycloak's own attribute for the citizen's language: the page knows it and does not ask. */
export function isLanguage({ name }: Attribute): boolean {
  return name === "locale";
}

/** Mistakes in attributes of the user profile, for the page's summary. */
export function profileErrors(kcContext: ProfileContext, attributes: Attribute[]): PageError[] {
  return attributes.map(({ name }) => ({
    text: kcContext.messagesPerField.getFirstError(name),
    fieldId: name,
  }));
}

/**
 * Fields for attributes of the realm's user profile: a choice where the profile lists the values, a
 * line of text else. Citizens see their profile in the portal; this is what Keycloak asks by itself.
 */
export function ProfileFields({
  kcContext,
  attributes,
}: {
  kcContext: ProfileContext;
  attributes: Attribute[];
}) {
  const t = useTexts(texts);
  return attributes.map((attribute) => {
    const { name, required, readOnly, autocomplete } = attribute;
    if (isLanguage(attribute)) {
      const language = kcContext.locale?.currentLanguageTag ?? "";
      return <input key={name} type="hidden" name={name} value={language} />;
    }
    const frame = {
      id: name,
      label: (
        <>
          {serverText(attribute.displayName ?? name)}
          <span className={required ? "badge badge-required" : "badge"}>
            {t(required ? "required" : "optional")}
          </span>
        </>
      ),
      error: kcContext.messagesPerField.getFirstError(name),
    };
    const options = attribute.validators.options?.options;
    const value = attribute.value ?? attribute.values?.[0] ?? "";
    return options ? (
      <FieldFrame key={name} {...frame}>
        {(described) => (
          <select
            id={name}
            name={name}
            className="input"
            defaultValue={value}
            disabled={readOnly}
            {...described}
          >
            <option value="">{t("choose")}</option>
            {options.map((option) => (
              <option key={option} value={option}>
                {serverText(option)}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
    ) : (
      <TextField
        key={name}
        {...frame}
        type={name === "email" ? "email" : "text"}
        autoComplete={autocomplete ?? "off"}
        defaultValue={value}
        readOnly={readOnly}
      />
    );
  });
}
