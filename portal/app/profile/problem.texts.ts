import { defineTexts } from "../texts/define.ts";
import type { InputProblem } from "./field-problem.ts";

/** What is said of a problem of the input with this label and this length at most. */
type Message = (label: string, longest: number) => string;

/** What is wrong with an input and how to put it right. */
export const problemTexts = defineTexts<Record<InputProblem, Message>>({
  ja: {
    required: (label) => `${label}を入力してください`,
    too_long: (label, longest) => `${label}は${longest}文字以内で入力してください`,
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
  },
  en: {
    required: (label) => `${label}: please fill this in`,
    too_long: (label, longest) => `${label}: use ${longest} characters or fewer`,
    not_kana: (label) => `${label}: use hiragana or katakana`,
    forbidden_character: (label) =>
      `${label}: remove characters that cannot be used (< > { }, and = + - @ at the start)`,
    incomplete_date: (label) => `Date of birth: fill in the ${label.toLowerCase()} as well`,
    invalid_date: () =>
      "Date of birth: enter a date that exists. For example, year 1980 (or Showa 55), month 4, day 1",
    in_future: () => "Date of birth: enter a date up to today",
    too_early: () => "Date of birth: enter a date from January 1, 1900 on",
    invalid_postal_code: (label) => `${label}: enter seven digits. For example: 998-0102`,
    unknown_code: (label) => `${label}: choose one of those shown`,
    used_twice: (label) => `${label}: the same one is chosen twice`,
    too_many: (label) => `${label}: too many are chosen. Choose fewer`,
    unknown_field: (label) => `${label}: please check this`,
    invalid: (label) => `${label}: please check this`,
    refused: (label) => `${label}: this could not be registered. Please check what you entered`,
  },
});
