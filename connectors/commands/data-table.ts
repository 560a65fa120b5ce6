import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { dataTable as makeTable } from "../data-table.ts";
import { ALL_METADATA } from "../registry.ts";
import type { Command } from "./command.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The table is that of every connector there is, with the pack that ships. */
export const dataTable: Command = {
  help: ["writes docs/data-per-tool.md; it needs nothing that runs, and no environment"],
  async run() {
    const table = makeTable(ALL_METADATA, loadCityPack(`${ROOT}city`));
    writeFileSync(`${ROOT}docs/data-per-tool.md`, table);
  },
};
