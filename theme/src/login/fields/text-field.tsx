import type { InputHTMLAttributes } from "react";
import { FieldFrame, type FieldProps } from "./field.tsx";

type TextFieldProps = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "type" | "autoComplete" | "inputMode" | "defaultValue" | "readOnly"
  >;

/** A field for one line of text. */
export function TextField({ id, name, label, heading, hint, error, ...input }: TextFieldProps) {
  const frame = { id, label, heading: heading ?? false, hint, error };
  return (
    <FieldFrame {...frame}>
      {(described) => (
        <input
          id={id}
          name={name ?? id}
          className="input"
          type="text"
          spellCheck={false}
          autoCapitalize="none"
          {...input}
          {...described}
        />
      )}
    </FieldFrame>
  );
}
