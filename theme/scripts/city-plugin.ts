import type { CityPack } from "@machi-id/city";
import type { Plugin } from "vite";
import { toCity } from "../src/city.ts";

const STYLES = "virtual:city.css";

/**
 * Gives the sign-in pages what they need of the city pack: its names as the constant `__CITY__`, its
 * colours as custom properties in the style sheet `virtual:city.css`, its logo as favicon.
 */
export function cityPlugin(pack: CityPack): Plugin {
  return {
    name: "machi-id:city",
    config: () => ({ define: { __CITY__: JSON.stringify(toCity(pack)) } }),
    resolveId: (id) => (id === STYLES ? id : undefined),
    load: (id) => (id === STYLES ? coloursAsCss(pack.brand.colours) : undefined),
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "favicon.svg", source: pack.brand.logo_svg });
    },
    transformIndexHtml: () => [
      {
        tag: "link",
        attrs: { rel: "icon", type: "image/svg+xml", href: "/favicon.svg" },
        injectTo: "head",
      },
    ],
  };
}

/** `primary_dark: "#003a6b"` becomes `--city-primary-dark: #003a6b`. */
function coloursAsCss(colours: Record<string, string>): string {
  const properties = Object.entries(colours).map(
    ([name, value]) => `  --city-${name.replaceAll("_", "-")}: ${value};`,
  );
  return `:root {\n${properties.join("\n")}\n}\n`;
}
