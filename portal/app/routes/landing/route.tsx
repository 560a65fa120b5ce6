import { redirect } from "react-router";
import { Page } from "../../components/page.tsx";
import { useRootData } from "../../root-data.ts";
import { page } from "../../handlers.server.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";

export const loader = page(async ({ requestSession }) => {
  const session = await requestSession.current();
  return session?.payload.citizen ? redirect("/home") : null;
});

export default function Landing() {
  const t = useTexts(texts);
  const city = useRootData()?.city;
  if (!city) return null;
  return (
    <Page heading={city.service} lead={t.lead(city.name)} width="wide" hero>
      <meta name="description" content={t.lead(city.name)} />
      <div className="columns">
        <section className="card card--strong" aria-labelledby="sign-in">
          <h2 id="sign-in">{t.signIn.heading}</h2>
          <p>{t.signIn.text(city.idName)}</p>
          <p>
            <a className="button button--wide" href="/auth/login">
              {t.signIn.button}
            </a>
          </p>
        </section>
        <section className="card" aria-labelledby="register">
          <h2 id="register">{t.register.heading}</h2>
          <p>{t.register.text}</p>
          <p className="stack">
            <a className="button button--secondary button--wide" href="/auth/register">
              {t.register.mail}
            </a>
            <a className="button button--secondary button--wide" href="/auth/login?method=line">
              {t.register.line}
            </a>
          </p>
        </section>
      </div>

      <section aria-labelledby="what">
        <h2 id="what">{t.what.heading}</h2>
        <ul className="features">
          {t.what.items.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="help">
        <h2 id="help">{t.help.heading}</h2>
        {t.help.items.map(({ question, answer }) => (
          <details key={question}>
            <summary>{question}</summary>
            <p>{answer}</p>
          </details>
        ))}
      </section>
    </Page>
  );
}
