import type { City } from "../city.ts";
import type { KcContext } from "./KcContext.ts";
import type { AnyPage } from "./pages.ts";
import type { Language } from "@machi-id/languages";
import { ReaderProvider } from "./texts/reader.tsx";

interface KcPageProps {
  Page: AnyPage;
  kcContext: KcContext;
  city: City;
  language: Language;
}

/** A page of ours for its reader. keycloakify expects this name and this default export. */
export default function KcPage({ Page, kcContext, city, language }: KcPageProps) {
  return (
    <ReaderProvider city={city} language={language}>
      <Page kcContext={kcContext} />
    </ReaderProvider>
  );
}
