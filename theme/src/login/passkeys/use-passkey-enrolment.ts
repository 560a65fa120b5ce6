import { useEffect, useState } from "react";
import { canCreatePasskey } from "./create-passkey.ts";

/** Whether a passkey can be offered; false until the browser has said so. */
export function usePasskeyEnrolment(): boolean {
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    canCreatePasskey()
      .then(setOffered)
      // A browser that cannot say so cannot do it either.
      .catch(() => undefined);
  }, []);
  return offered;
}
