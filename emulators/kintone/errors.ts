import { randomBytes } from "node:crypto";

/** Messages by the path of the value they are about. */
export type FieldErrors = Record<string, { messages: string[] }>;

/** A refusal in kintone's form: `{code, id, message, errors}`. Nothing was changed. */
export class KintoneError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: FieldErrors | undefined;

  constructor(status: number, code: string, message: string, errors?: FieldErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The body of the answer; the id is a new one each time, as kintone's support asks for it. */
  body() {
    return {
      code: this.code,
      id: randomBytes(15).toString("base64url"),
      message: this.message,
      ...(this.errors && { errors: this.errors }),
    };
  }
}

/** Codes and statuses as seen of kintone; where no wording is published the sentence is ours. */
export const kintoneErrors = {
  invalid: (errors: FieldErrors) =>
    new KintoneError(400, "CB_VA01", "入力内容が正しくありません。", errors),
  invalidAt: (path: string, ...messages: string[]) =>
    kintoneErrors.invalid({ [path]: { messages } }),
  badJson: () => new KintoneError(400, "CB_IJ01", "不正なJSON文字列です。"),
  badRequest: () => new KintoneError(400, "CB_IL02", "不正なリクエストです。"),
  tooLarge: () => new KintoneError(413, "CB_IL02", "リクエストのサイズが大きすぎます。"),
  noLogin: () => new KintoneError(401, "CB_AU01", "ログインしてください。"),
  wrongToken: () =>
    new KintoneError(
      400,
      "GAIA_IA02",
      "指定したAPIトークンは、アプリで生成されたトークンと異なります。アプリのAPIトークンの設定を確認してください。",
    ),
  noRight: () =>
    new KintoneError(403, "GAIA_NO01", "このAPIトークンでは、指定したAPIを実行できません。"),
  noApp: (app: string) =>
    new KintoneError(
      404,
      "GAIA_AP01",
      `指定したアプリ（id: ${app}）が見つかりません。削除されている可能性があります。`,
    ),
  noRecord: (id: string) =>
    new KintoneError(404, "GAIA_RE01", `指定したレコード（id: ${id}）が見つかりません。`),
  noKey: () =>
    new KintoneError(
      404,
      "GAIA_RE20",
      "「updateKey」で指定したフィールドの値に一致するレコードが見つかりません。",
    ),
  conflict: () =>
    new KintoneError(
      409,
      "GAIA_CO02",
      "指定したrevisionは最新ではありません。ほかのユーザーがレコードを更新した可能性があります。",
    ),
  tooMany: () =>
    new KintoneError(429, "GAIA_TO04", "同時に実行できるAPIリクエスト数の上限を超えています。"),
  badQuery: () => kintoneErrors.invalidAt("query", "クエリ記法が間違っています。"),
  limitTooHigh: () =>
    new KintoneError(400, "GAIA_QU01", "limit には 500 以下の値を指定してください。"),
  offsetTooHigh: () =>
    new KintoneError(400, "GAIA_QU02", "offset には 10,000 以下の値を指定してください。"),
  unknownField: (code: string) =>
    new KintoneError(400, "GAIA_IQ11", `指定されたフィールド（${code}）が見つかりません。`),
  wrongOperator: (code: string, operator: string) =>
    new KintoneError(
      400,
      "GAIA_IQ03",
      `${code}フィールドのフィールドタイプには演算子${operator}を使用できません。`,
    ),
};
