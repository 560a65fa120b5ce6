import type { ReactNode } from "react";
import { Form, Link, NavLink } from "react-router";
import { texts } from "../texts.ja.ts";
import { CsrfField } from "./csrf-field.tsx";
import { InPageLink } from "./in-page-link.tsx";
import { useRootData } from "../root-data.ts";

/** The frame of every page: skip link, header with the menu, main content, footer. */
export function Shell({ children }: { children: ReactNode }) {
  const root = useRootData();
  const signedIn = root?.signedIn ?? false;
  return (
    <>
      <InPageLink className="skip-link" to="content">
        {texts.skipToContent}
      </InPageLink>
      <header className="site-header">
        <div className="site-header__inner">
          <Link className="site-header__name" to={signedIn ? "/home" : "/"}>
            {root && (
              <img src={`/brand/logo.svg?v=${root.brandVersion}`} alt="" width="40" height="40" />
            )}
            <span>{root?.city.service ?? texts.home}</span>
          </Link>
        </div>
        {signedIn && (
          <nav className="menu" aria-label={texts.navigation}>
            <ul>
              <li>
                <NavLink to="/home">{texts.home}</NavLink>
              </li>
              <li>
                <NavLink to="/settings">{texts.settings}</NavLink>
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
  return (
    <Form method="post" action="/auth/logout" reloadDocument>
      <CsrfField />
      <button type="submit">{texts.signOut}</button>
    </Form>
  );
}

interface FooterProps {
  name: string;
  site: string;
  contact: { name: string; phone: string; hours: string };
}

function Footer({ name, site, contact }: FooterProps) {
  return (
    <footer className="site-footer">
      <div className="site-footer__inner">
        <h2>{texts.contact}</h2>
        <p>
          {name} {contact.name}
          <br />
          <a href={`tel:${contact.phone}`}>{texts.phone(contact.phone)}</a>（{contact.hours}）
        </p>
        <p>
          <a href={site}>{texts.officialSite(name)}</a>
        </p>
      </div>
    </footer>
  );
}
