import type { SQLInputValue } from "node:sqlite";
import { fieldType, type AppDefinition } from "./definition.ts";
import { kintoneErrors } from "./errors.ts";
import { at } from "./store.ts";

/** A query of `GET /k/v1/records.json` as SQL. */
export interface CompiledQuery {
  readonly where: string;
  readonly values: SQLInputValue[];
  readonly tail: string;
}

const MOST_RECORDS = 500;
const MOST_OFFSET = 10_000;
const DEFAULT_LIMIT = 100;

type Token = { kind: "text" | "word" | "sign"; value: string };

/** Texts in quotes, then signs, then words: field codes, numbers and keywords. */
const TOKEN = /\s*(?:"((?:[^"\\\n\r\t]|\\.)*)"|(>=|<=|!=|[=<>(),])|([^\s"=<>!(),]+))/uy;

/** Operators by type of field, as far as this emulator has them. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  __ID__: ["=", "!=", ">", "<", ">=", "<=", "in", "not in"],
  RECORD_NUMBER: ["=", "!=", ">", "<", ">=", "<=", "in", "not in"],
  SINGLE_LINE_TEXT: ["=", "!=", "in", "not in"],
  DATE: ["=", "!=", ">", "<", ">=", "<="],
  UPDATED_TIME: ["=", "!=", ">", "<", ">=", "<="],
  CREATED_TIME: ["=", "!=", ">", "<", ">=", "<="],
  DROP_DOWN: ["in", "not in"],
  RADIO_BUTTON: ["in", "not in"],
  CHECK_BOX: ["in", "not in"],
};

/**
 * Compiles the part of kintone's query language that programs use to page and to look up: comparisons
 * joined by `and`, `order by`, `limit`, `offset`. What it does not know it refuses.
 *
 * @throws {KintoneError} in kintone's words
 */
export function compileQuery(app: AppDefinition, query: string): CompiledQuery {
  const tokens = tokenize(query);
  const conditions: string[] = [];
  const values: SQLInputValue[] = [];
  const word = (expected: string) => tokens[0]?.kind === "word" && tokens[0].value === expected;
  const isTail = () => tokens.length === 0 || word("order") || word("limit") || word("offset");

  while (!isTail()) {
    if (conditions.length > 0) {
      if (!word("and")) throw kintoneErrors.badQuery();
      tokens.shift();
    }
    conditions.push(condition(app, tokens, values));
  }
  const order = word("order") ? orderBy(app, tokens) : "id desc";
  const limit = word("limit") ? number(tokens) : DEFAULT_LIMIT;
  const offset = word("offset") ? number(tokens) : 0;
  if (tokens.length > 0) throw kintoneErrors.badQuery();
  if (limit > MOST_RECORDS) throw kintoneErrors.limitTooHigh();
  if (offset > MOST_OFFSET) throw kintoneErrors.offsetTooHigh();
  return {
    where: conditions.length > 0 ? conditions.join(" and ") : "true",
    values,
    tail: `order by ${order} limit ${limit} offset ${offset}`,
  };
}

function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  const text = query.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) throw kintoneErrors.badQuery();
    const [, quoted, sign, word] = match;
    if (quoted !== undefined) tokens.push({ kind: "text", value: quoted.replace(/\\(.)/gu, "$1") });
    else if (sign !== undefined) tokens.push({ kind: "sign", value: sign });
    else tokens.push({ kind: "word", value: word! });
  }
  return tokens;
}

function condition(app: AppDefinition, tokens: Token[], values: SQLInputValue[]): string {
  const { code, type, column } = field(app, tokens);
  let operator = tokens.shift()?.value ?? "";
  if (operator === "not" && tokens[0]?.value === "in") operator = `not ${tokens.shift()!.value}`;
  if (!["=", "!=", ">", "<", ">=", "<=", "in", "not in"].includes(operator)) {
    throw kintoneErrors.badQuery();
  }
  if (!OPERATORS[type]?.includes(operator)) throw kintoneErrors.wrongOperator(code, operator);
  const operands = operator.endsWith("in") ? list(tokens) : [operand(tokens)];
  values.push(...operands.map((value) => toSql(type, value)));
  const marks = operands.map(() => "?").join(", ");
  if (type === "CHECK_BOX") {
    const any = `exists (select 1 from json_each(${column}) where value in (${marks}))`;
    return operator === "in" ? any : `not ${any}`;
  }
  return operator.endsWith("in") ? `${column} ${operator} (${marks})` : `${column} ${operator} ?`;
}

function field(app: AppDefinition, tokens: Token[]) {
  const token = tokens.shift();
  if (token?.kind !== "word") throw kintoneErrors.badQuery();
  const type = fieldType(app, token.value);
  if (type === undefined) throw kintoneErrors.unknownField(token.value);
  return { code: token.value, type, column: columnOf(token.value, type) };
}

function columnOf(code: string, type: string): string {
  if (type === "__ID__" || type === "RECORD_NUMBER") return "id";
  if (type === "__REVISION__") return "revision";
  if (type === "UPDATED_TIME") return "updated_at";
  if (type === "CREATED_TIME") return "created_at";
  return at(code);
}

function list(tokens: Token[]): string[] {
  const values: string[] = [];
  if (tokens.shift()?.value !== "(") throw kintoneErrors.badQuery();
  do values.push(operand(tokens));
  while (tokens[0]?.value === "," && tokens.shift());
  if (tokens.shift()?.value !== ")") throw kintoneErrors.badQuery();
  return values;
}

function operand(tokens: Token[]): string {
  const token = tokens.shift();
  const isNumber = token?.kind === "word" && /^-?\d{1,15}$/.test(token.value);
  if (token?.kind !== "text" && !isNumber) throw kintoneErrors.badQuery();
  return token!.value;
}

function toSql(type: string, value: string): SQLInputValue {
  const wanted =
    type === "__ID__" || type === "RECORD_NUMBER"
      ? Number(value)
      : type.endsWith("_TIME")
        ? Date.parse(value)
        : value;
  if (Number.isNaN(wanted)) throw kintoneErrors.badQuery();
  return wanted;
}

function orderBy(app: AppDefinition, tokens: Token[]): string {
  tokens.shift();
  if (tokens.shift()?.value !== "by") throw kintoneErrors.badQuery();
  const terms: string[] = [];
  do {
    const { column } = field(app, tokens);
    const descending = tokens[0]?.value === "desc";
    if (descending || tokens[0]?.value === "asc") tokens.shift();
    terms.push(`${column} ${descending ? "desc" : "asc"}`);
  } while (tokens[0]?.value === "," && tokens.shift());
  return terms.join(", ");
}

function number(tokens: Token[]): number {
  tokens.shift();
  const token = tokens.shift();
  if (!/^\d{1,9}$/.test(token?.value ?? "")) throw kintoneErrors.badQuery();
  return Number(token!.value);
}
