import { useEffect, useRef, type FormEvent, type RefObject } from "react";
import { useTexts } from "../texts/reader.tsx";
import {
  askForPasskey,
  autofillWorks,
  passkeysWork,
  type PasskeyRequest,
} from "./browser-passkey.ts";
import { texts } from "./texts.ts";

const FIELDS = [
  "credentialId",
  "clientDataJSON",
  "authenticatorData",
  "signature",
  "userHandle",
] as const;

interface PasskeyFormProps {
  action: string;
  request: PasskeyRequest;
  /** Whether passkeys stand among the suggestions of a field of this page as well. */
  autofill: boolean;
  className: string;
  label: string;
}

/**
 * A button that asks the browser for a passkey and sends its answer. Without scripts the form goes to
 * the server empty, which says that passkeys need them.
 */
export function PasskeyForm({ action, request, autofill, className, label }: PasskeyFormProps) {
  const t = useTexts(texts);
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef<AbortController>(undefined);

  useEffect(() => {
    const offer = async () => {
      if (autofill && (await autofillWorks())) await ask(form, asked, request, "conditional");
    };
    // Nobody has asked for it yet, so that it does not work is no news.
    offer().catch(() => undefined);
    return () => asked.current?.abort();
  }, [autofill, request]);

  const press = (event: FormEvent) => {
    if (!passkeysWork()) return;
    event.preventDefault();
    ask(form, asked, request, "optional").catch((error: unknown) => {
      if (asked.current?.signal.aborted) return;
      setField(form.current, "error", error instanceof DOMException ? error.name : "unknown");
      form.current?.submit();
    });
  };

  return (
    <form ref={form} action={action} method="post" onSubmit={press} className={className}>
      {FIELDS.map((name) => (
        <input key={name} type="hidden" name={name} defaultValue="" />
      ))}
      <button type="submit" className="button button-secondary">
        {label}
      </button>
      <noscript>
        <p className="hint">{t("needsScript")}</p>
      </noscript>
    </form>
  );
}

/** Asks for a passkey in place of whatever was asked before, and sends the answer. */
async function ask(
  form: RefObject<HTMLFormElement | null>,
  asked: RefObject<AbortController | undefined>,
  request: PasskeyRequest,
  mediation: "conditional" | "optional",
): Promise<void> {
  asked.current?.abort();
  asked.current = new AbortController();
  const answer = await askForPasskey(request, mediation, asked.current.signal);
  for (const name of FIELDS) setField(form.current, name, answer[name]);
  if (trusted()) setField(form.current, "rememberMe", "on");
  form.current?.submit();
}

/** Whether the page's box "trust this device" is ticked. */
function trusted(): boolean {
  return document.querySelector<HTMLInputElement>("input[name=rememberMe]")?.checked ?? false;
}

function setField(form: HTMLFormElement | null, name: string, value: string) {
  let input = form?.querySelector<HTMLInputElement>(`input[name=${name}]`);
  if (!input) {
    input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    form?.append(input);
  }
  input.value = value;
}
