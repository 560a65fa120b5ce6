import {
  Choices as ChoiceBoxes,
  FieldError,
  FieldGroup,
  SelectField,
  TextField,
} from "../components/fields.tsx";
import type { BasicValues } from "./basic-form.ts";
import { sharedTexts } from "../texts/shared.ts";
import { useTexts } from "../texts/use-texts.ts";
import { basicTexts } from "./basic.texts.ts";
import type { Choices } from "./choices.ts";
import type { FieldMessage } from "./field-problem.ts";
import { fieldLabels } from "./labels.ts";

interface BasicFieldsProps {
  values: BasicValues;
  messages: readonly FieldMessage[];
  choices: Choices;
}

/** The inputs of 基本情報. */
export function BasicFields({ values, messages, choices }: BasicFieldsProps) {
  const t = useTexts(basicTexts);
  const labels = useTexts(fieldLabels);
  const { noChoice } = useTexts(sharedTexts);
  const text = (name: keyof BasicValues) => ({
    name,
    label: labels[name],
    value: values[name],
    messages,
  });
  const dateRefused = messages.some(({ field }) => field.startsWith("birth_"));
  return (
    <>
      <FieldGroup legend={t.name}>
        <div className="pair">
          <TextField {...text("family_name")} autoComplete="family-name" />
          <TextField {...text("given_name")} autoComplete="given-name" />
        </div>
        <div className="pair">
          <TextField {...text("family_name_kana")} autoComplete="off" />
          <TextField {...text("given_name_kana")} autoComplete="off" />
        </div>
      </FieldGroup>

      <FieldGroup legend={t.birthdate} hint={t.birthdateHint} refused={dateRefused}>
        {(["birth_year", "birth_month", "birth_day"] as const).map((name) => (
          <FieldError key={name} name={name} messages={messages} />
        ))}
        <div className="date">
          <DateInput name="birth_year" {...{ values, messages }} autoComplete="bday-year" />
          <DateInput name="birth_month" {...{ values, messages }} autoComplete="bday-month" />
          <DateInput name="birth_day" {...{ values, messages }} autoComplete="bday-day" />
        </div>
      </FieldGroup>

      <FieldGroup legend={labels.gender}>
        <FieldError name="gender" messages={messages} />
        <ChoiceBoxes
          type="radio"
          name="gender"
          idOfFirst="gender"
          options={choices.genders}
          chosen={[values.gender]}
        />
      </FieldGroup>

      <FieldGroup legend={t.address}>
        <TextField
          {...text("postal_code")}
          hint={t.postalCodeHint}
          autoComplete="postal-code"
          inputMode="numeric"
          size="short"
        />
        <TextField {...text("town")} hint={t.townHint} autoComplete="address-line1" />
        <TextField {...text("rest")} autoComplete="address-line2" />
      </FieldGroup>

      <SelectField
        {...text("residence_area")}
        hint={t.districtHint}
        options={choices.districts}
        noChoice={noChoice}
      />
    </>
  );
}

interface DateInputProps {
  name: "birth_year" | "birth_month" | "birth_day";
  values: BasicValues;
  messages: readonly FieldMessage[];
  autoComplete: string;
}

/** One part of the date. Its message stands above all three. */
function DateInput({ name, values, messages, autoComplete }: DateInputProps) {
  const labels = useTexts(fieldLabels);
  const refused = messages.some(({ field }) => field === name);
  return (
    <div className="date__part">
      <label htmlFor={name}>{labels[name]}</label>
      <input
        className={`input input--${name === "birth_year" ? "year" : "day"}`}
        id={name}
        name={name}
        type="text"
        // A year may begin with the name of an era, so only month and day ask for digits.
        inputMode={name === "birth_year" ? "text" : "numeric"}
        defaultValue={values[name]}
        autoComplete={autoComplete}
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? `${name}-error` : undefined}
      />
    </div>
  );
}
