import { useEffect, useRef, useState, type ReactNode } from "react";
import { texts } from "../layout/texts.ts";
import { useTexts } from "../texts/reader.tsx";
import { FieldFrame, type FieldProps } from "./field.tsx";

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
              className="button button-small"
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
          {confirmName && <input type="hidden" name={confirmName} ref={confirmation} />}
          {children}
        </>
      )}
    </FieldFrame>
  );
}
