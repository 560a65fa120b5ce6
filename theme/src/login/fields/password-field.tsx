import { useEffect, useRef, useState, type ReactNode } from "react";
import { NoScript } from "../layout/no-script.tsx";
import { texts } from "../layout/texts.ts";
import { useTexts } from "../texts/reader.tsx";
import { FieldFrame, type FieldProps } from "./field.tsx";
import { texts as fields } from "./texts.ts";

interface PasswordFieldProps extends FieldProps {
  autoComplete: "current-password" | "new-password";
  /** Name of a second value that Keycloak compares with the first, sent along with it unseen. */
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
  const confirmation = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const form = input.current?.form;
    const prepare = () => {
      if (!input.current) return;
      // Read from the field itself: password managers fill it without telling React.
      if (confirmation.current) confirmation.current.value = input.current.value;
      // Browsers keep what is sent from a text field for later suggestions.
      input.current.type = "password";
    };
    form?.addEventListener("submit", prepare);
    return () => form?.removeEventListener("submit", prepare);
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
            <>
              {/* First: the server takes the first value of a name. */}
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
              <input type="hidden" name={confirmName} ref={confirmation} />
            </>
          )}
          {children}
        </>
      )}
    </FieldFrame>
  );
}
