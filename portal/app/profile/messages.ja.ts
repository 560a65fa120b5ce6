import { LIMITS } from "@machi-id/citizen";
import type { FieldError, FieldName, InputProblem } from "./field-problem.ts";
import { fieldLabels } from "./labels.ja.ts";

const LONGEST: Partial<Record<FieldName, number>> = { town: LIMITS.town, rest: LIMITS.rest };

const messages: Record<InputProblem, (label: string, field: FieldName) => string> = {
  required: (label) => `${label}を入力してください`,
  too_long: (label, field) =>
    `${label}は${LONGEST[field] ?? LIMITS.name}文字以内で入力してください`,
  not_kana: (label) => `${label}は、ひらがなまたはカタカナで入力してください`,
  forbidden_character: (label) =>
    `${label}に使えない文字があります。記号（< > { }）や、先頭の = + - @ を取り除いてください`,
  incomplete_date: (label) => `生年月日の「${label}」を入力してください`,
  invalid_date: () =>
    "生年月日は、実際にある日付を入力してください。例：1980年4月1日、昭和55年4月1日",
  in_future: () => "生年月日は、今日までの日付を入力してください",
  too_early: () => "生年月日は、1900年1月1日からあとの日付を入力してください",
  invalid_postal_code: (label) => `${label}は、7桁の数字で入力してください。例：998-0102`,
  unknown_code: (label) => `${label}は、表示されている中から選んでください`,
  used_twice: (label) => `${label}に同じものが二度選ばれています`,
  too_many: (label) => `${label}の数が多すぎます。減らしてください`,
  unknown_field: (label) => `${label}を確認してください`,
  invalid: (label) => `${label}を確認してください`,
  refused: (label) => `${label}は、この内容では登録できませんでした。入力を見直してください`,
};

/** What is wrong with an input and how to put it right. */
export function messageOf({ field, problem }: FieldError): string {
  const date = field.startsWith("birth_") && problem !== "incomplete_date";
  return messages[problem](date ? "生年月日" : fieldLabels[field], field);
}
