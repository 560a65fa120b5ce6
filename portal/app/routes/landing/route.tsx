import { redirect } from "react-router";
import { Page } from "../../components/page.tsx";
import { useRootData } from "../../root-data.ts";
import { page } from "../../handlers.server.ts";
import { texts } from "./texts.ja.ts";

export const loader = page(async ({ requestSession }) => {
  const session = await requestSession.current();
  return session?.payload.citizen ? redirect("/home") : null;
});

export default function Landing() {
  const city = useRootData()?.city;
  if (!city) return null;
  return (
    <Page heading={city.service} lead={texts.lead(city.name)} width="wide" hero>
      <meta name="description" content={texts.lead(city.name)} />
      <div className="columns">
        <section className="card card--strong" aria-labelledby="sign-in">
          <h2 id="sign-in">{texts.signIn.heading}</h2>
          <p>{texts.signIn.text(city.idName)}</p>
          <p>
            <a className="button button--wide" href="/auth/login">
              {texts.signIn.button}
            </a>
          </p>
        </section>
        <section className="card" aria-labelledby="register">
          <h2 id="register">{texts.register.heading}</h2>
          <p>{texts.register.text}</p>
          <p className="stack">
            <a className="button button--secondary button--wide" href="/auth/register">
              {texts.register.mail}
            </a>
            <a className="button button--secondary button--wide" href="/auth/login?method=line">
              {texts.register.line}
            </a>
          </p>
        </section>
      </div>

      <section aria-labelledby="what">
        <h2 id="what">{texts.what.heading}</h2>
        <ul className="features">
          {texts.what.items.map(({ title, text }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="help">
        <h2 id="help">{texts.help.heading}</h2>
        {texts.help.items.map(({ question, answer }) => (
          <details key={question}>
            <summary>{question}</summary>
            <p>{answer}</p>
          </details>
        ))}
      </section>
    </Page>
  );
}
