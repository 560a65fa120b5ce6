import type { ReactNode } from "react";
import { Form, Link, NavLink } from "react-router";
import { useRootData } from "../root-data.ts";
import { sharedTexts } from "../texts/shared.ts";
import { useTexts } from "../texts/use-texts.ts";
import { CsrfField } from "./csrf-field.tsx";
import { InPageLink } from "./in-page-link.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

/** The frame of every page: skip link, header with the menu, main content, footer. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTexts(sharedTexts);
  const root = useRootData();
  const signedIn = root?.signedIn ?? false;
  return (
    <>
      <InPageLink className="skip-link" to="content">
        {t.skipToContent}
      </InPageLink>
      <header className="site-header">
        <div className="site-header__inner">
          <Link className="site-header__name" to={signedIn ? "/home" : "/"}>
            {root && (
              <img src={`/brand/logo.svg?v=${root.brandVersion}`} alt="" width="40" height="40" />
            )}
            <span>{root?.city.service ?? t.home}</span>
          </Link>
          <LanguageSwitch />
        </div>
        {signedIn && (
          <nav className="menu" aria-label={t.navigation}>
            <ul>
              <li>
                <NavLink to="/home">{t.home}</NavLink>
              </li>
              <li>
                <NavLink to="/settings">{t.settings}</NavLink>
              </li>
              <li className="menu__last">
                <SignOutButton />
              </li>
            </ul>
          </nav>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {root && <Footer {...root.city} />}
    </>
  );
}

function SignOutButton() {
  const t = useTexts(sharedTexts);
  return (
    <Form method="post" action="/auth/logout" reloadDocument>
      <CsrfField />
      <button type="submit">{t.signOut}</button>
    </Form>
  );
}

interface FooterProps {
  name: string;
  site: string;
  contact: { name: string; phone: string; hours: string };
}

function Footer({ name, site, contact }: FooterProps) {
  const t = useTexts(sharedTexts);
  return (
    <footer className="site-footer">
      <div className="site-footer__inner">
        <h2>{t.contact}</h2>
        <p>
          {name} {contact.name}
          <br />
          <a href={`tel:${contact.phone}`}>{t.phone(contact.phone)}</a>
          {t.hours(contact.hours)}
        </p>
        <p>
          <a href={site}>{t.officialSite(name)}</a>
        </p>
      </div>
    </footer>
  );
}
