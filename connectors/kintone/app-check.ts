import type { CityPack } from "@machi-id/city";
import type { z } from "zod";
import { ConnectorError } from "../contract/index.ts";
import { KEY_FIELD, kintoneAppTemplate } from "./app.ts";
import type { fieldsAnswer } from "./contract.ts";

type AppFields = z.infer<typeof fieldsAnswer>["properties"];

/**
 * Compares the app as it is with the template. kintone silently drops values of fields that it does not
 * have, so a field that is missing there would look like success for ever.
 *
 * @throws {ConnectorError} `transient`: everything waits until staff have mended the app
 */
export function checkApp(pack: CityPack, actual: AppFields): void {
  const template = kintoneAppTemplate(pack).fields;
  const problems: string[] = [];
  for (const wanted of Object.values(template)) {
    const field = actual[wanted.code];
    if (field === undefined) {
      problems.push(`field ${wanted.code} (${wanted.label}) is missing`);
      continue;
    }
    if (field.type !== wanted.type) {
      problems.push(`field ${wanted.code} is ${field.type} instead of ${wanted.type}`);
    }
    const missing = Object.keys(wanted.options ?? {}).filter((name) => !field.options?.[name]);
    if (missing.length > 0) {
      problems.push(`field ${wanted.code} lacks the choices ${missing.join(", ")}`);
    }
  }
  if (actual[KEY_FIELD] && actual[KEY_FIELD].unique !== true) {
    problems.push(`field ${KEY_FIELD} must prohibit duplicate values`);
  }
  const unknownRequired = Object.entries(actual).filter(
    ([code, field]) => field.required === true && !(code in template) && !field.defaultValue,
  );
  for (const [code] of unknownRequired) {
    problems.push(`field ${code} is required, but the connector does not fill it`);
  }
  if (problems.length > 0) {
    throw new ConnectorError(
      "transient",
      "app-differs",
      `The kintone app does not fit: ${problems.join("; ")}. Mend the app; deliveries go on by themselves.`,
    );
  }
}
