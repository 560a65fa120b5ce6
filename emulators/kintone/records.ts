import type { AppDefinition } from "./definition.ts";
import { kintoneErrors, type FieldErrors } from "./errors.ts";
import type { AddressedRecord } from "./requests.ts";
import type { KintoneStore, StoredRecord, Values } from "./store.ts";
import { defaults, readValues, report, requireValues } from "./values.ts";

/** Records that one request may write. */
const MOST_WRITTEN = 100;
const TAKEN = "値がほかのレコードと重複しています。";

/** A record as it was written. */
export interface Written {
  readonly id: string;
  readonly revision: string;
  readonly operation: "INSERT" | "UPDATE";
}

/** The writes of kintone's record API. Each is all or nothing. */
export class RecordWriter {
  readonly #app: AppDefinition;
  readonly #store: KintoneStore;

  constructor(app: AppDefinition, store: KintoneStore) {
    this.#app = app;
    this.#store = store;
  }

  /**
   * Updates records, and with `upsert` adds those that are not there.
   * @param pathOf names a record in error messages
   */
  put(
    records: readonly AddressedRecord[],
    upsert: boolean,
    pathOf = (index: number) => `records[${index}]`,
  ): Written[] {
    if (records.length > MOST_WRITTEN) {
      throw kintoneErrors.invalidAt("records", "一度に100件までのレコードを更新できます。");
    }
    return this.#all(records, (record, index, errors) => {
      const path = pathOf(index);
      const before = this.#address(record, upsert, path);
      if (before && record.revision !== -1 && record.revision !== before.revision) {
        throw kintoneErrors.conflict();
      }
      const given = readValues(this.#app.fields, record.record, path, errors);
      if (before) return this.#update(before, given, path, errors);
      const key = record.updateKey && { [record.updateKey.field]: record.updateKey.value };
      return this.#insert({ ...key, ...given }, path, errors);
    });
  }

  /** Adds records. */
  post(
    records: readonly Readonly<Record<string, unknown>>[],
    pathOf = (index: number) => `records[${index}]`,
  ): Written[] {
    if (records.length > MOST_WRITTEN) {
      throw kintoneErrors.invalidAt("records", "一度に100件までのレコードを追加できます。");
    }
    return this.#all(records, (record, index, errors) => {
      const path = pathOf(index);
      return this.#insert(readValues(this.#app.fields, record, path, errors), path, errors);
    });
  }

  /** Deletes records. */
  remove(ids: readonly number[], revisions: readonly number[]): void {
    if (ids.length === 0 || ids.length > MOST_WRITTEN) {
      throw kintoneErrors.invalidAt(
        "ids",
        ...(ids.length === 0 ? ["必須です。"] : []),
        "一度に1件から100件までのレコードを削除できます。",
      );
    }
    this.#store.transaction(() => {
      ids.forEach((id, index) => {
        const record = this.#store.find(id);
        if (record === undefined) throw kintoneErrors.noRecord(String(id));
        const revision = revisions[index] ?? -1;
        if (revision !== -1 && revision !== record.revision) throw kintoneErrors.conflict();
        this.#store.remove(id);
      });
    });
  }

  /** Applies all of a request, or, when any record of it is refused, nothing. */
  #all<T>(
    records: readonly T[],
    write: (record: T, index: number, errors: FieldErrors) => Written,
  ): Written[] {
    return this.#store.transaction(() => {
      const errors: FieldErrors = {};
      const written = records.map((record, index) => write(record, index, errors));
      if (Object.keys(errors).length > 0) throw kintoneErrors.invalid(errors);
      return written;
    });
  }

  /** The record that is meant, or undefined when it is to be added. */
  #address(
    { id, updateKey }: AddressedRecord,
    upsert: boolean,
    path: string,
  ): StoredRecord | undefined {
    if ((id === undefined) === (updateKey === undefined)) {
      throw kintoneErrors.invalidAt(
        path,
        "「id」または「updateKey」のどちらかを指定してください。",
      );
    }
    if (updateKey === undefined) {
      const record = this.#store.find(id!);
      if (record === undefined && !upsert) throw kintoneErrors.noRecord(String(id));
      return record;
    }
    if (this.#app.fields[updateKey.field]?.unique !== true) {
      throw kintoneErrors.invalidAt(
        `${path}.updateKey.field`,
        "重複を禁止した文字列（1行）または数値のフィールドを指定してください。",
      );
    }
    if (updateKey.value === "")
      throw kintoneErrors.invalidAt(`${path}.updateKey.value`, "必須です。");
    const record = this.#store.findBy(updateKey.field, updateKey.value);
    if (record === undefined && !upsert) throw kintoneErrors.noKey();
    return record;
  }

  #insert(given: Values, path: string, errors: FieldErrors): Written {
    const values = { ...defaults(this.#app.fields), ...given };
    this.#check(values, undefined, path, errors);
    const { id, revision } = this.#store.insert(values);
    return { id: String(id), revision: String(revision), operation: "INSERT" };
  }

  #update(before: StoredRecord, given: Values, path: string, errors: FieldErrors): Written {
    const values = { ...before.values, ...given };
    this.#check(values, before.id, path, errors);
    const { id, revision } = this.#store.update(before, values);
    return { id: String(id), revision: String(revision), operation: "UPDATE" };
  }

  #check(values: Values, own: number | undefined, path: string, errors: FieldErrors): void {
    requireValues(this.#app.fields, values, path, errors);
    for (const { code, unique } of Object.values(this.#app.fields)) {
      const value = values[code];
      if (!unique || typeof value !== "string" || value === "") continue;
      const other = this.#store.findBy(code, value);
      if (other && other.id !== own) report(errors, `${path}.${code}.value`, TAKEN);
    }
  }
}
