import { useEffect } from "react";
import type { KcContext } from "../KcContext.ts";

interface AuthChecker {
  startSessionPolling: (redirectUrl: string) => void;
  checkAuthSession: (hash: string) => void;
}

/**
 * Follows what other tabs do, with Keycloak's own script: when the citizen has signed in there, this
 * tab goes on too; when they began anew there, this tab reloads and does not end in an error.
 */
export function useOtherTabs(kcContext: KcContext) {
  const { resourcesPath, ssoLoginInOtherTabsUrl } = kcContext.url;
  const hash = kcContext.authenticationSession?.authSessionIdHash;
  useEffect(() => {
    if (hash === undefined) return;
    // The script looks for the page's forms when it is loaded, so it waits for the first rendering.
    const script = `${resourcesPath}/js/authChecker.js`;
    void import(/* @vite-ignore */ script).then((checker: AuthChecker) => {
      checker.startSessionPolling(ssoLoginInOtherTabsUrl);
      checker.checkAuthSession(hash);
    });
  }, [resourcesPath, ssoLoginInOtherTabsUrl, hash]);
}
