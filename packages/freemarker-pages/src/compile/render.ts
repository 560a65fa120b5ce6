import { isElement, isRaw, Fragment, type Element } from "../symbolic/element.ts";
import { FALSE, not, TRUE } from "../symbolic/condition.ts";
import { refuse } from "../symbolic/problem.ts";
import type { Context } from "../symbolic/react.ts";
import {
  assuming,
  authorsText,
  Choice,
  conditionOf,
  equals,
  Formula,
  forking,
  Joined,
  late,
  Mapped,
  Path,
  Text,
} from "../symbolic/values.ts";
import { attributeName, BOOLEAN, escapeHtml, VOID } from "./html.ts";

/** Writes what a page is made of as a FreeMarker template that puts out the same HTML. */
export function render(value: unknown): string {
  if (value === undefined || value === null || typeof value === "boolean") return "";
  if (typeof value === "string" || typeof value === "number") {
    return escapeHtml(authorsText(String(value)));
  }
  if (Array.isArray(value)) return value.map(render).join("");
  if (isRaw(value)) return value.$raw;
  if (isElement(value)) return renderElement(value);
  const unknown = late(value);
  if (unknown instanceof Path) return `\${(${unknown.raw})!}`;
  if (unknown instanceof Formula) return renderFormula(unknown);
  if (unknown instanceof Text) return unknown.parts.map(render).join("");
  if (unknown instanceof Choice) {
    const { condition, yes, no } = unknown;
    return either(
      condition,
      assuming(condition, () => render(yes)),
      assuming(not(condition), () => render(no)),
    );
  }
  if (unknown instanceof Mapped) {
    const { loop, body } = unknown.walk((element) => render(element));
    return `<#list ${loop}>${body}</#list>`;
  }
  if (unknown instanceof Joined) return unknown.segments.map(render).join("");
  return refuse("an object stands where text or an element should");
}

// A truth value is no text: JSX shows nothing for it.
function renderFormula({ kind, ftl }: Formula): string {
  return kind === "boolean" ? "" : `\${(${ftl})!}`;
}

function either(condition: string, yes: string, no: string): string {
  if (yes === no) return yes;
  if (condition === TRUE) return yes;
  if (condition === FALSE) return no;
  if (yes === "") return `<#if ${not(condition)}>${no}</#if>`;
  return `<#if ${condition}>${yes}${no === "" ? "" : `<#else>${no}`}</#if>`;
}

/** Values of the `select` elements around, whose options are compared with them. */
const selected: unknown[] = [];

function renderElement({ type, props }: Element): string {
  if (type === Fragment) return render(props.children);
  if (typeof type === "function") return renderComponent(type as Context, props);
  if (typeof type !== "string") return refuse("this is no element that a page can have");
  const attributes = Object.entries(type === "select" ? without(props, "defaultValue") : props)
    .filter(([prop]) => !["children", "key", "ref"].includes(prop) && !/^on[A-Z]/.test(prop))
    .map(([prop, value]) => renderAttribute(prop, value))
    .join("");
  const chosen =
    type === "option" && selected.length > 0
      ? either(equals(selected.at(-1), props.value ?? props.children), " selected", "")
      : "";
  const start = `<${type}${attributes}${chosen}>`;
  if (VOID.has(type)) return start;
  if (type === "textarea") return `${start}${render(props.defaultValue ?? "")}</textarea>`;
  if (type !== "select") return `${start}${render(props.children)}</${type}>`;
  selected.push(props.defaultValue);
  try {
    return `${start}${render(props.children)}</select>`;
  } finally {
    selected.pop();
  }
}

function without(props: Element["props"], name: string): Element["props"] {
  return Object.fromEntries(Object.entries(props).filter(([prop]) => prop !== name));
}

function renderComponent(component: Context, props: Element["props"]): string {
  const isContext = Array.isArray(component.$values);
  if (isContext) component.$values.push(props.value);
  try {
    return render(forking(() => component(props as { value: unknown; children: unknown })));
  } finally {
    if (isContext) component.$values.pop();
  }
}

const REFUSED: Record<string, string> = {
  style: "a style attribute is against the content security policy; use a class",
  dangerouslySetInnerHTML: "HTML of its own cannot be told from an attacker's; use elements",
};

function renderAttribute(prop: string, value: unknown): string {
  if (REFUSED[prop]) return refuse(REFUSED[prop]);
  const name = attributeName(prop);
  const unknown = late(value);
  if (unknown instanceof Choice) {
    const { condition, yes, no } = unknown;
    return either(condition, renderAttribute(prop, yes), renderAttribute(prop, no));
  }
  if (BOOLEAN.has(name)) return either(conditionOf(value), ` ${name}`, "");
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") {
    const said = /^aria-|^data-|^(spellcheck|draggable|contenteditable)$/.test(name);
    return said ? ` ${name}="${value}"` : value ? ` ${name}` : "";
  }
  if (unknown instanceof Formula && unknown.kind === "boolean") {
    return either(unknown.ftl, renderAttribute(prop, true), renderAttribute(prop, false));
  }
  const written = ` ${name}="${render(value)}"`;
  // What is missing makes no attribute, as in JSX.
  return unknown instanceof Path ? either(`(${unknown.raw})??`, written, "") : written;
}
