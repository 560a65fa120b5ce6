import { and, FALSE, or, TRUE, type Condition } from "../symbolic/condition.ts";
import type { Read, Recording } from "../symbolic/record.ts";

/** Macros and functions that compiled pages use; they stand at the top of each. */
export const PRELUDE = [
  // Whether a value counts as true in JavaScript: beans and lists do, "" and 0 do not.
  "<#function truthy value><#if value?is_boolean><#return value></#if><#if value?is_number><#return value != 0></#if><#return value?has_content || value?is_sequence && !value?is_string></#function>",
  // Whether a list has an element, or a text a part.
  "<#function holds whole part><#return (whole?is_sequence && !whole?is_string)?then(whole?seq_contains(part), whole?contains(part))></#function>",
  // The text for a key of the messages, or for ${key}; the key itself where they have none.
  '<#function said key><#return key?starts_with(r"${")?then(advancedMsg(key), msg(key))></#function>',
  // A value as JSON, maps and lists with all that is in them, but of a bean only that it is there; json_string also keeps `</script>` from ending the script element.
  '<#noautoesc><#macro json value><#if value?is_boolean || value?is_number>${value?c}<#elseif value?is_sequence>[<#list value as one><@json one/><#sep>,</#list>]<#elseif value?is_hash_ex && !value?is_string>{<#list value as name, one>"${name?json_string}":<@json one/><#sep>,</#list>}<#elseif value?is_hash>{}<#else>"${value?json_string}"</#if></#macro></#noautoesc>',
].join("\n");

/**
 * FreeMarker that writes down, as JSON, what a page has read of the context, so that the page can read
 * the same in the browser. `constants` are told as they are.
 */
export function contextJson(recording: Recording, constants: Record<string, unknown>): string {
  const fields = Object.entries(constants).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  for (const [name, { access, read }] of recording.context.fields) {
    if (name in constants) continue;
    fields.push(`${JSON.stringify(name)}:${valueJson(access.replace(/^\./, ""), read)}`);
  }
  const { collect, write } = answersJson(recording);
  return `${collect}<#noautoesc>{"context":{${fields.join(",")}},"answers":{${write}}}</#noautoesc>`;
}

let depth = 0;

function valueJson(raw: string, read: Read, known?: Condition): string {
  const when = [...read.when].reduce(or, read.when.size === 0 ? TRUE : FALSE);
  const condition = when === known ? `(${raw})??` : and(when, `(${raw})??`);
  return `<#if ${condition}>${presentJson(raw, read, when)}<#else>null</#if>`;
}

function presentJson(raw: string, read: Read, when: Condition): string {
  if (read.fields.size > 0) {
    const fields = [...read.fields].map(
      ([name, field]) =>
        `${JSON.stringify(name)}:${valueJson(`${raw}${field.access}`, field.read, when)}`,
    );
    return `{${fields.join(",")}}`;
  }
  if (read.element) {
    const variable = `each${(depth += 1)}`;
    const element = valueJson(variable, read.element);
    depth -= 1;
    return `[<#list ${raw} as ${variable}>${element}<#sep>,</#list>]`;
  }
  return `<@json (${raw})/>`;
}

// The same question may be asked for many elements, so answers are gathered before they are written.
function answersJson(recording: Recording): { collect: string; write: string } {
  const collect: string[] = [];
  const write: string[] = [];
  for (const [name, answers] of recording.answers) {
    const table = `answersTo${name.replace(/\W/g, "")}`;
    collect.push(`<#assign ${table} = {}>`);
    for (const { key, value } of answers) {
      const loops = recording.loopsOf(`${key} ${value}`);
      const add = `<#if (${value})??><#assign ${table} = ${table} + {${key}: ${value}}></#if>`;
      collect.push(
        loops.reduceRight(
          (inner, { list, variable }) => `<#list ${list} as ${variable}>${inner}</#list>`,
          add,
        ),
      );
    }
    write.push(
      `${JSON.stringify(name)}:{<#list ${table} as question, answer>"\${question?json_string}":"\${answer?json_string}"<#sep>,</#list>}`,
    );
  }
  return { collect: collect.join(""), write: write.join(",") };
}
