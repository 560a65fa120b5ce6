import {
  Choices as ChoiceBoxes,
  FieldError,
  FieldGroup,
  SelectField,
  TextField,
} from "../components/fields.tsx";
import type { BasicValues } from "./basic-form.ts";
import { basicTexts as texts } from "./basic.texts.ja.ts";
import type { Choices } from "./choices.ts";
import type { FieldMessage } from "./field-problem.ts";
import { fieldLabels as labels } from "./labels.ja.ts";

interface BasicFieldsProps {
  values: BasicValues;
  messages: readonly FieldMessage[];
  choices: Choices;
}

/** The inputs of 基本情報. */
export function BasicFields({ values, messages, choices }: BasicFieldsProps) {
  const text = (name: keyof BasicValues) => ({
    name,
    label: labels[name],
    value: values[name],
    messages,
  });
  const dateRefused = messages.some(({ field }) => field.startsWith("birth_"));
  return (
    <>
      <FieldGroup legend={texts.name}>
        <div className="pair">
          <TextField {...text("family_name")} autoComplete="family-name" />
          <TextField {...text("given_name")} autoComplete="given-name" />
        </div>
        <div className="pair">
          <TextField {...text("family_name_kana")} autoComplete="off" />
          <TextField {...text("given_name_kana")} autoComplete="off" />
        </div>
      </FieldGroup>

      <FieldGroup legend={texts.birthdate} hint={texts.birthdateHint} refused={dateRefused}>
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

      <FieldGroup legend={texts.address}>
        <TextField
          {...text("postal_code")}
          hint={texts.postalCodeHint}
          autoComplete="postal-code"
          inputMode="numeric"
          size="short"
        />
        <TextField {...text("town")} hint={texts.townHint} autoComplete="address-line1" />
        <TextField {...text("rest")} autoComplete="address-line2" />
      </FieldGroup>

      <SelectField
        {...text("residence_area")}
        hint={texts.districtHint}
        options={choices.districts}
        noChoice={texts.noDistrict}
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
