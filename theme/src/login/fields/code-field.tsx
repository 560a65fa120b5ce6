import { useEffect, useRef } from "react";
import { FieldFrame, type FieldProps } from "./field.tsx";

/**
 * A field for a code of digits. One field, no `maxlength`: a pasted code with spaces or in full-width
 * digits must arrive whole, the server makes it plain. The cursor stands in it, for this page asks
 * nothing else and phones offer the code from the mail there.
 */
export function CodeField({ id, name, error, ...frame }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!error) input.current?.focus({ preventScroll: true });
  }, [error]);
  return (
    <FieldFrame id={id} error={error} {...frame}>
      {(described) => (
        <input
          id={id}
          name={name ?? id}
          ref={input}
          className="input input-code"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          autoCapitalize="none"
          enterKeyHint="done"
          {...described}
        />
      )}
    </FieldFrame>
  );
}
