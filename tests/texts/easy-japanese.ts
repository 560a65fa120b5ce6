/**
 * Kanji that readers at level N4 of the Japanese-Language Proficiency Test know: levels 4 and 3 of the old
 * 日本語能力試験出題基準, the last that were published as a list.
 */
const PLAIN = new Set(
  "一七万三上下不世中主乗九事二五京人今仕代以休会低住体何作使便借働元兄先光入八六円写冬出分切別前力勉動北区医十千午半南去友" +
    "口古台右合同名味品員問四回図国土地堂場声売夏夕外多夜大天太女好妹姉始子字学安室家寒小少屋山川工左市帰年広店度建引弟弱強待" +
    "後心思急悪意所手持教文料新方旅族日早明映春昼時暑暗曜書月有服朝木本村来東林校森業楽歌止正歩死母毎民気水池注洋洗海漢火父牛" +
    "物特犬理生産用田男町画界病発百目県真着知短研社神私秋究空立答紙終経習考者耳聞肉自色花英茶菜薬行西見親言計試話語説読買貸質" +
    "赤走起足車転軽近送通週進運道遠都重野金銀長門開間院集雨電青音頭題顔風食飯飲館首駅験高魚鳥黒",
);

const KANJI = /[一-龠々]/;

/**
 * Kanji of a text that its reader may not know and is not told how to read. A word is explained by its
 * reading in parentheses (`窓口（まどぐち）`, `姓（せい、ファミリーネーム）`), once in a text; words stand
 * apart from each other by spaces. After 文化庁「在留支援のためのやさしい日本語ガイドライン」.
 *
 * @param values what may be left out: names that the texts are given, such as the city's
 */
export function unexplainedKanji(text: string): string[] {
  const explained = [
    ...text.matchAll(/([^\s（）「」、。：・／/]+)（[ぁ-んァ-ヶー]+(?:、[^）]*)?）/g),
  ]
    .map(([, word = ""]) => word)
    .flatMap((word) => [word, ...(word.match(/[一-龠々]+/g) ?? [])])
    .sort((a, b) => b.length - a.length);
  const rest = explained.reduce((left, word) => left.replaceAll(word, ""), text);
  return [...rest].filter((sign) => KANJI.test(sign) && !PLAIN.has(sign));
}

/** How long a sentence may be, in letters and without what stands in parentheses. */
const LONGEST_SENTENCE = 60;

/** What makes a text in easy Japanese hard to read after all; nothing when it is easy. */
export function hardToRead(text: string): string[] {
  const kanji = unexplainedKanji(text);
  // Readings, names and addresses in parentheses are not read as part of the sentence.
  const sentences = text
    .split(/(?<=[。？])/)
    .map((sentence) => sentence.replace(/（[^）]*）|[\s{}\d]/g, ""));
  return [
    ...(kanji.length > 0 ? [`kanji without a reading: ${kanji.join("")}`] : []),
    ...sentences
      .filter(({ length }) => length > LONGEST_SENTENCE)
      .map((sentence) => `a sentence of ${sentence.length} letters: ${sentence}`),
    ...(/[ぁ-んァ-ヶ一-龠]{28,}/.test(text) ? ["words that nothing parts"] : []),
    ...(/なくは ?(ない|ありません)|ないわけ|ない ?ことは ?(ない|ありません)/.test(text)
      ? ["a denial of a denial"]
      : []),
    ...(/いただ|(?<!ありがとう)ございま|ご連絡|お手数|お試し|お越し|である。/.test(text)
      ? ["more than です and ます"]
      : []),
  ];
}
