import { createHash } from "node:crypto";
import type { CityPack } from "@machi-id/city";

/** The city's colours as a style sheet of custom properties: `primary_dark` → `--brand-primary-dark`. */
export function brandStyleSheet({ brand }: CityPack): string {
  const properties = Object.entries(brand.colours).map(
    ([name, colour]) => `  --brand-${name.replaceAll("_", "-")}: ${colour};`,
  );
  return `:root {\n${properties.join("\n")}\n}\n`;
}

/** Changes whenever colours or logo do, so that browsers may keep them for good. */
export function brandVersion(pack: CityPack): string {
  const content = brandStyleSheet(pack) + pack.brand.logo_svg;
  return createHash("sha256").update(content).digest("base64url").slice(0, 12);
}
