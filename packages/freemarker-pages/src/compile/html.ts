/** Text of a page's author as HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Elements without an end tag (HTML §13.1.2). */
export const VOID = new Set(
  "area base br col embed hr img input link meta source track wbr".split(" "),
);

/** Attributes that are there or not (HTML §2.3.2). */
export const BOOLEAN = new Set(
  "autofocus checked disabled formnovalidate hidden multiple novalidate open readonly required selected".split(
    " ",
  ),
);

/** React's names of attributes that are not HTML's in lower case. */
const NAMES: Record<string, string> = {
  className: "class",
  htmlFor: "for",
  defaultValue: "value",
  defaultChecked: "checked",
  acceptCharset: "accept-charset",
  httpEquiv: "http-equiv",
};

/** Names of SVG, which keeps capitals or has hyphens. */
const SVG = /^(viewBox|preserveAspectRatio|gradientUnits|gradientTransform|patternUnits)$/;
const SVG_HYPHENS = /^(stroke|fill|clip|stop|text|font|dominant|alignment)[A-Z]/;

/** HTML's name for a prop of an element. */
export function attributeName(prop: string): string {
  if (NAMES[prop]) return NAMES[prop];
  if (/^(aria|data)-/.test(prop) || SVG.test(prop)) return prop;
  if (SVG_HYPHENS.test(prop)) return prop.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return prop.toLowerCase();
}
