import { useEffect, useRef, type FormEvent, type ReactNode } from "react";

interface FormProps {
  action: string;
  className?: string;
  children: ReactNode;
}

/**
 * A form that is sent once, however often its button is pressed: Keycloak answers a second sending
 * of the same page with an error. Its mistakes are told by the server, in the page's own words.
 */
export function Form({ action, className, children }: FormProps) {
  const sent = useRef(false);
  useEffect(() => {
    // A page that the browser's "back" brings up again can be sent again.
    const comeBack = () => {
      sent.current = false;
    };
    window.addEventListener("pageshow", comeBack);
    return () => window.removeEventListener("pageshow", comeBack);
  }, []);
  const send = (event: FormEvent) => {
    if (sent.current) event.preventDefault();
    sent.current = true;
  };
  return (
    <form action={action} method="post" noValidate className={className} onSubmit={send}>
      {children}
    </form>
  );
}
