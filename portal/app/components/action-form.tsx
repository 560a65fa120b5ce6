import type { ReactNode } from "react";
import { Form } from "react-router";
import type { Action } from "../../server/oidc/actions.ts";
import { CsrfField } from "./csrf-field.tsx";

interface ActionFormProps {
  action: Action;
  /** Confirm by signing in with LINE. */
  byLine?: boolean;
  /** Id of the factor that the action is about. */
  factor?: string;
  look?: "primary" | "secondary";
  /** What the button says. */
  children: ReactNode;
}

/** A button that leads to the identity provider, which does the action after a sign-in of its own. */
export function ActionForm({
  action,
  byLine,
  factor,
  look = "primary",
  children,
}: ActionFormProps) {
  return (
    <Form method="post" action="/auth/action" reloadDocument>
      <CsrfField />
      <input type="hidden" name="action" value={action} />
      {byLine && <input type="hidden" name="method" value="line" />}
      {factor && <input type="hidden" name="factor" value={factor} />}
      <button className={`button${look === "secondary" ? " button--secondary" : ""}`} type="submit">
        {children}
      </button>
    </Form>
  );
}
