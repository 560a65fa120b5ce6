import type { ReactNode } from "react";
import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Shows what the card says beside what the profile says; nothing is written unless the citizen agrees. */
export default function CardDetails({ kcContext }: { kcContext: PageContext<"card-details.ftl"> }) {
  const t = useTexts(texts);
  const { url, card, current, wholeName, familyName, givenName, messagesPerField } = kcContext;
  const error = messagesPerField.getFirstError("lastName");

  return (
    <Page kcContext={kcContext} title={t("title")} errors={[{ text: error, fieldId: "lastName" }]}>
      <h1 className="heading">{t("heading")}</h1>
      <p>{t("intro")}</p>
      <Form action={url.loginAction}>
        {wholeName && (
          <>
            <h2 className="subheading">{t("split", wholeName)}</h2>
            <p>{t("splitText")}</p>
            <TextField
              id="lastName"
              label={t("lastName")}
              error={error}
              autoComplete="family-name"
              defaultValue={familyName}
            />
            <TextField
              id="firstName"
              label={t("firstName")}
              autoComplete="given-name"
              defaultValue={givenName}
            />
          </>
        )}
        <dl className="facts">
          {card.lastName && (
            <Fact label={t("lastName")} now={current.lastName} nowLabel={t("now")}>
              {card.lastName}
            </Fact>
          )}
          {card.firstName && (
            <Fact label={t("firstName")} now={current.firstName} nowLabel={t("now")}>
              {card.firstName}
            </Fact>
          )}
          {card.birthdate && (
            <Fact label={t("birthdate")} now={current.birthdate} nowLabel={t("now")}>
              {card.birthdate}
            </Fact>
          )}
          {card.gender && (
            <Fact
              label={t("gender")}
              now={
                current.gender &&
                (current.gender === "female"
                  ? t("female")
                  : current.gender === "male"
                    ? t("male")
                    : current.gender === "other"
                      ? t("other")
                      : t("unspecified"))
              }
              nowLabel={t("now")}
            >
              {card.gender === "female" ? t("female") : t("male")}
            </Fact>
          )}
          {card.town && (
            <Fact label={t("town")} now={current.town} nowLabel={t("now")}>
              {card.town}
            </Fact>
          )}
          {card.rest && (
            <Fact label={t("rest")} now={current.rest} nowLabel={t("now")}>
              {card.rest}
            </Fact>
          )}
        </dl>
        <p className="hint">{t("missing")}</p>
        <button type="submit" name="action" value="confirm" className="button button-primary">
          {t("confirm")}
        </button>
        <button type="submit" name="action" value="decline" className="button button-secondary">
          {t("decline")}
        </button>
      </Form>
    </Page>
  );
}

interface FactProps {
  label: string;
  /** What the profile says, where that is something else; else empty. */
  now: string;
  nowLabel: string;
  children: ReactNode;
}

/** One thing that the card says. */
function Fact({ label, now, nowLabel, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {now && (
          <span className="hint fact-now">
            {nowLabel}
            {now}
          </span>
        )}
      </dd>
    </div>
  );
}
