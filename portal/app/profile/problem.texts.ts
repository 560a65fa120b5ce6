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
  easy: {
    required: (label) => `${label}を 書いてください`,
    too_long: (label, longest) => `${label}は ${longest}文字までで 書いてください`,
    not_kana: (label) => `${label}は、ひらがなか カタカナで 書いてください`,
    forbidden_character: (label) =>
      `${label}に 使えない 文字が あります。記号（きごう、< > { }）や、はじめの = + - @ を けしてください`,
    incomplete_date: (label) => `生まれた 日の「${label}」を 書いてください`,
    invalid_date: () => "カレンダーに ある 日を 書いてください。例（れい）：1980年4月1日",
    in_future: () => "生まれた 日は、今日か、今日より 前の 日を 書いてください",
    too_early: () => "生まれた 日は、1900年1月1日か、それより あとの 日を 書いてください",
    invalid_postal_code: (label) =>
      `${label}は、7つの 数字（すうじ）で 書いてください。例（れい）：998-0102`,
    unknown_code: (label) => `${label}は、ここに ある ものから えらんでください`,
    used_twice: (label) => `${label}で 同じ ものを 2回 えらんで います`,
    too_many: (label) => `${label}が 多すぎます。少なく してください`,
    unknown_field: (label) => `${label}を もう一度 見てください`,
    invalid: (label) => `${label}を もう一度 見てください`,
    refused: (label) =>
      `${label}は 登録（とうろく）できませんでした。書いた ことを もう一度 見てください`,
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
