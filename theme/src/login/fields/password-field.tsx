import { useEffect, useRef, useState, type ReactNode } from "react";
import { NoScript } from "../layout/no-script.tsx";
import { texts } from "../layout/texts.ts";
import { useTexts } from "../texts/reader.tsx";
import { FieldFrame, type FieldProps } from "./field.tsx";
import { texts as fields } from "./texts.ts";

interface PasswordFieldProps extends FieldProps {
  autoComplete: "current-password" | "new-password";
  /** Name of the second value, which is asked for where the first cannot be looked at. */
  confirmName?: string;
  children?: ReactNode;
}

/** A field for a password that can be looked at, so that it need not be typed twice. */
export function PasswordField({
  id,
  name,
  autoComplete,
  confirmName,
  children,
  ...frame
}: PasswordFieldProps) {
  const t = useTexts(texts);
  const f = useTexts(fields);
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const form = input.current?.form;
    const hide = () => {
      // Browsers keep what is sent from a text field for later suggestions.
      if (input.current) input.current.type = "password";
    };
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  }, []);

  return (
    <FieldFrame id={id} {...frame}>
      {(described) => (
        <>
          <div className="password">
            <input
              id={id}
              name={name ?? id}
              ref={input}
              className="input"
              type={shown ? "text" : "password"}
              autoComplete={autoComplete}
              spellCheck={false}
              autoCapitalize="none"
              {...described}
            />
            <button
              type="button"
              className="button button-small needs-script"
              aria-controls={id}
              aria-label={t(shown ? "hidePasswordLabel" : "showPasswordLabel")}
              onClick={() => setShown(!shown)}
            >
              {t(shown ? "hidePassword" : "showPassword")}
            </button>
          </div>
          <p className="visually-hidden" role="status">
            {shown && t("passwordShown")}
          </p>
          {confirmName && (
            <NoScript>
              <label className="field-label" htmlFor={confirmName}>
                {f("confirm")}
              </label>
              <input
                id={confirmName}
                name={confirmName}
                className="input"
                type="password"
                autoComplete={autoComplete}
              />
            </NoScript>
          )}
          {children}
        </>
      )}
    </FieldFrame>
  );
}
