import { useState } from "react";
import type { CounterCode } from "./api.ts";
import { SHEET_LANGUAGES, sheetTexts, type SheetLanguage } from "./sheet-texts.ts";
import { timeWords } from "./words.ts";

/** The code, this once, with a sheet to print for the citizen in the language they read. */
export function Sheet({ issued, onDone }: { issued: CounterCode; onDone: () => void }) {
  const [language, setLanguage] = useState<SheetLanguage>("ja");
  const { lang, title, code, until, steps, notes } = sheetTexts[language];
  return (
    <>
      <p className="no-print">
        コードはこの画面に一度だけ出ます。紙に印刷して本人に渡し、この画面を閉じてください。電話やメールで伝えないでください。
      </p>
      <fieldset className="no-print">
        <legend>紙のことば</legend>
        {Object.entries(SHEET_LANGUAGES).map(([key, name]) => (
          <p key={key} className="choice">
            <input
              type="radio"
              id={`sheet-${key}`}
              name="language"
              checked={language === key}
              onChange={() => setLanguage(key as SheetLanguage)}
            />
            <label htmlFor={`sheet-${key}`}>{name}</label>
          </p>
        ))}
      </fieldset>
      <article className="sheet" lang={lang} aria-label="市民に渡す紙">
        <h2>{title}</h2>
        <p>{code}</p>
        <p className="code">{issued.code}</p>
        <p>{until(timeWords(issued.expires_at, lang))}</p>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </article>
      <p className="no-print">
        <button type="button" onClick={() => print()}>
          印刷する
        </button>
        <button type="button" className="plain" onClick={onDone}>
          渡したので終わる
        </button>
      </p>
    </>
  );
}
