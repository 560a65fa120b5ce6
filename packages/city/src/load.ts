import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CityPackError, type CityPackProblem } from "./problem.ts";
import { readPurposes } from "./purposes.ts";
import {
  brandSchema,
  citySchema,
  districtsSchema,
  interestsSchema,
  linksSchema,
  type CityPack,
} from "./schema.ts";
import { readYamlFile, type FileResult } from "./yaml-file.ts";

/**
 * Reads a city pack from its folder.
 *
 * @param dir the folder with `city.yaml` and its companions
 * @throws {CityPackError} naming every mistake of every file by file and line
 */
export function loadCityPack(dir: string): CityPack {
  const problems: CityPackProblem[] = [];
  const take = <T>(result: FileResult<T>): T => {
    problems.push(...result.problems);
    return result.value as T;
  };
  const city = take(readYamlFile(dir, "city.yaml", citySchema));
  const brand = take(readYamlFile(dir, "brand.yaml", brandSchema));
  const districts = take(readYamlFile(dir, "districts.yaml", districtsSchema));
  const interests = take(readYamlFile(dir, "interests.yaml", interestsSchema));
  const links = take(readYamlFile(dir, "links.yaml", linksSchema));
  const purposes = take(readPurposes(dir));
  const logo_svg = brand ? take(readLogo(dir, brand.logo)) : "";
  if (problems.length > 0) throw new CityPackError(dir, problems);
  return { city, brand: { ...brand, logo_svg }, districts, interests, links, purposes };
}

/** The logo is put into pages, so it may carry no script and fetch nothing. */
function readLogo(dir: string, file: string): FileResult<string> {
  let svg: string;
  try {
    svg = readFileSync(join(dir, file), "utf8").trim();
  } catch {
    return { problems: [{ file, line: 1, message: "is missing or cannot be read" }] };
  }
  const forbidden = /<script|<foreignObject|\son\w+\s*=|(?:href|src)\s*=|<!ENTITY|<!DOCTYPE|url\(/i;
  if (!svg.startsWith("<svg") || forbidden.test(svg)) {
    const message = "must be a plain SVG without scripts, references or styles from elsewhere";
    return { problems: [{ file, line: 1, message }] };
  }
  return { value: svg, problems: [] };
}
