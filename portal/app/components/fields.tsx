import { useId, type ReactNode } from "react";
import type { Choice } from "../profile/choices.ts";
import type { FieldMessage, FieldName } from "../profile/field-problem.ts";

interface FieldProps {
  name: FieldName;
  label: string;
  hint?: string;
  value: string;
  messages: readonly FieldMessage[];
}

/** Ids of an input's error and hint, for `aria-describedby`. */
function description(name: FieldName, hint: string | undefined, messages: readonly FieldMessage[]) {
  const error = messages.find(({ field }) => field === name);
  const ids = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(" ");
  return { error, describedBy: ids || undefined };
}

/** The message of a refused input. */
export function FieldError({ name, messages }: Pick<FieldProps, "name" | "messages">) {
  const error = messages.find(({ field }) => field === name);
  return error ? (
    <p className="field__error" id={`${name}-error`}>
      {error.text}
    </p>
  ) : null;
}

/** What stands around one input: its label, its hint and what is wrong with it. */
function FieldFrame({
  name,
  label,
  hint,
  messages,
  children,
}: Omit<FieldProps, "value" | "hint"> & { hint: string | undefined; children: ReactNode }) {
  const { error } = description(name, hint, messages);
  return (
    <div className={`field${error ? " field--refused" : ""}`}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldError name={name} messages={messages} />
      {children}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  autoComplete: string;
  inputMode?: "numeric" | "text";
  size?: "short" | "medium" | "full";
}

/** A line of text. */
export function TextField({
  name,
  label,
  hint,
  value,
  messages,
  autoComplete,
  inputMode,
  size = "full",
}: TextFieldProps) {
  const { error, describedBy } = description(name, hint, messages);
  return (
    <FieldFrame name={name} label={label} hint={hint} messages={messages}>
      <input
        className={`input input--${size}`}
        id={name}
        name={name}
        type="text"
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
      />
    </FieldFrame>
  );
}

/** One of a long list. The empty choice takes the answer back. */
export function SelectField({
  name,
  label,
  hint,
  value,
  messages,
  options,
  noChoice,
}: FieldProps & { options: readonly Choice[]; noChoice: string }) {
  const { error, describedBy } = description(name, hint, messages);
  return (
    <FieldFrame name={name} label={label} hint={hint} messages={messages}>
      <select
        className="input input--medium"
        id={name}
        name={name}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
      >
        <option value="">{noChoice}</option>
        {options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.name}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Several inputs under one question. */
export function FieldGroup({
  legend,
  hint,
  refused,
  children,
}: {
  legend: string;
  hint?: string;
  refused?: boolean;
  children: ReactNode;
}) {
  const groupId = useId();
  const hintId = hint && `${groupId}-hint`;
  return (
    <fieldset className={`group${refused ? " field--refused" : ""}`} aria-describedby={hintId}>
      <legend>{legend}</legend>
      {hint && (
        <p className="field__hint" id={hintId}>
          {hint}
        </p>
      )}
      {children}
    </fieldset>
  );
}

/** Round or square boxes to tick, each with a label large enough to touch. */
export function Choices({
  type,
  name,
  idOfFirst,
  options,
  chosen,
}: {
  type: "radio" | "checkbox";
  name: string;
  /** Id of the first box: what the error summary leads to. */
  idOfFirst?: FieldName | undefined;
  options: readonly Choice[];
  chosen: readonly string[];
}) {
  return (
    <div className="choices">
      {options.map(({ code, name: label }, index) => (
        <label className="choice" key={code}>
          <input
            id={index === 0 ? idOfFirst : undefined}
            type={type}
            name={name}
            value={code}
            defaultChecked={chosen.includes(code)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
