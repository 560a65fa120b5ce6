import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { City } from "../../city.ts";
import type { Language } from "@machi-id/languages";
import { translator, type Texts, type Translate } from "./define.ts";

interface Reader {
  city: City;
  language: Language;
}

const ReaderContext = createContext<Reader | undefined>(undefined);

/** Tells the components inside whose city this is and which language its reader reads. */
export function ReaderProvider({ city, language, children }: Reader & { children: ReactNode }) {
  const reader = useMemo(() => ({ city, language }), [city, language]);
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** The city, and the language of the reader. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error("A page must stand inside a ReaderProvider.");
  return reader;
}

/** The texts in the language of the reader. */
export function useTexts<Key extends string>(texts: Texts<Key>): Translate<Key> {
  const { language } = useReader();
  return useMemo(() => translator(texts, language), [texts, language]);
}
