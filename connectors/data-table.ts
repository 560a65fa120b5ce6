import type { CityPack } from "@machi-id/city";
import type { ConnectorMetadata } from "./contract/index.ts";

const HEAD = `# Data per tool

What each tool is told about a citizen, and when; nothing else leaves (CO-4). Made of the connectors' \`select.ts\` and \`metadata.ts\` and of the city pack by \`node connectors/cli.ts data-table\`; a test fails when it is out of date.

A tool is told nothing while consent to none of its purposes stands: the engine does not even ask the connector. Beside the fields below every tool gets a key of its own for each citizen: pseudonymous, the same for good, and of no use elsewhere.
`;

/**
 * The table of data per tool, as a Markdown document in the form that the formatter leaves alone.
 * @param pack gives the purposes their names
 */
export function dataTable(tools: readonly ConnectorMetadata[], pack: CityPack): string {
  return [HEAD, ...tools.map((tool) => section(tool, pack))].join("\n");
}

function section({ id, name, purposes, condition, fields }: ConnectorMetadata, pack: CityPack) {
  const named = purposes.map((code) => {
    const purpose = pack.purposes.find((one) => one.code === code);
    return purpose === undefined ? `\`${code}\`` : `${purpose.name.en} (\`${code}\`)`;
  });
  const rows = Object.entries(fields).map(([field, { category, form }]) => [
    `\`${field}\``,
    `\`${category}\``,
    form,
  ]);
  return [
    `## ${name.en}`,
    "",
    `- Connector: \`${id}\``,
    `- ${named.length > 1 ? "Purposes" : "Purpose"}: ${named.join(", ")}`,
    `- A citizen is in it while ${condition}.`,
    "",
    ...table([["field", "category", "form"], ...rows]),
    "",
  ].join("\n");
}

function table(rows: readonly (readonly string[])[]): string[] {
  const [head, ...body] = rows;
  const widths = head!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [line(head!), line(widths.map((width) => "-".repeat(width))), ...body.map(line)];
}
