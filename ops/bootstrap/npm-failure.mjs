/** What npm prints → what a person should do. The first match wins. */
const known = [
  [
    /ENOSPC|no space left on device/i,
    "The disk is full, so the dependencies could not be installed: free about 3 GB and run the same command again.",
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EIDLETIMEOUT|ERR_SOCKET_TIMEOUT/,
    "The npm registry cannot be reached: connect to the internet (or set npm's `registry` or `proxy` if your network has its own) and run the same command again.",
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF|CERT_/,
    "The npm registry's certificate is not trusted here: tell npm your network's certificate (`npm config set cafile …`) and run the same command again.",
  ],
  [
    /EACCES|EPERM/,
    "node_modules may not be written by this user: give yourself the checkout (or remove node_modules) and run the same command again.",
  ],
  [
    /package-lock\.json.*(not in sync|are in sync)|can only install packages when/is,
    "package.json and package-lock.json do not agree: run `npm install`, look at the difference, and run the same command again.",
  ],
];

/**
 * @param {string} output what npm printed
 * @returns {string} one sentence, followed by npm's own words when the cause is not a known one
 */
export function explainNpmFailure(output) {
  const found = known.find(([pattern]) => pattern.test(output));
  if (found) return found[1];
  return `The npm dependencies could not be installed; npm says:\n${output.trim().split("\n").slice(-15).join("\n")}`;
}
