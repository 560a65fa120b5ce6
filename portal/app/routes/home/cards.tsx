import type { ReactNode } from "react";
import { Link } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { useRootData } from "../../root-data.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useTexts } from "../../texts/use-texts.ts";
import type { Attention } from "./attention.ts";
import type { NextStep } from "./next-step.ts";
import { outsideUrl } from "./outside-url.ts";
import { texts } from "./texts.ts";

function Card({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

const STEP_PATHS: Record<NextStep, string> = {
  basic: "/settings/basic",
  district: "/settings/district",
  interests: "/settings/interests",
};

/** The next thing worth doing, with the reason for which it is suggested. */
export function NextStepCard({ step }: { step: NextStep }) {
  const t = useTexts(texts);
  const text = t.nextSteps[step];
  return (
    <section className="card card--strong" aria-labelledby="next-step">
      <h2 id="next-step">{text.heading}</h2>
      <p>{text.text}</p>
      <p className="reason">{text.reason}</p>
      <p>
        <Link className="button" to={STEP_PATHS[step]}>
          {text.button}
        </Link>
      </p>
    </section>
  );
}

const ATTENTION_PATHS: Record<Attention["matter"], string> = {
  "link-line": "/settings/line",
  "decide-anew": "/settings/consents",
};

/** A matter of connected services that only the citizen can settle. */
export function AttentionCard({ matter, names }: { matter: Attention["matter"]; names: string }) {
  const text = useTexts(texts).attention[matter];
  return (
    <Card id="attention" heading={text.heading}>
      <p>{text.text(names)}</p>
      <ActionLink to={ATTENTION_PATHS[matter]}>{text.button}</ActionLink>
    </Card>
  );
}

/** The citizen's district; null when it could not be read. */
export function DistrictCard({ district }: { district: { name: string | undefined } | null }) {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const city = useRootData()?.city;
  return (
    <Card id="district" heading={t.district.heading}>
      {!district ? (
        <SourceAway />
      ) : district.name ? (
        <>
          <p className="figure">{district.name}</p>
          <p>
            {t.district.text}
            {city && <a href={city.site}>{shared.officialSite(city.name)}</a>}
          </p>
          <p className="reason">{t.district.reason}</p>
        </>
      ) : (
        <p>{t.district.empty}</p>
      )}
      {district && (
        <ActionLink to="/settings/district">
          {district.name ? t.district.change : t.district.choose}
        </ActionLink>
      )}
    </Card>
  );
}

/** The chosen interests; null when they could not be read. */
export function InterestsCard({ interests }: { interests: string[] | null }) {
  const t = useTexts(texts);
  return (
    <Card id="interests" heading={t.interests.heading}>
      {!interests ? (
        <SourceAway />
      ) : interests.length > 0 ? (
        <ul className="tags">
          {interests.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ) : (
        <p>{t.interests.empty}</p>
      )}
      {interests && (
        <ActionLink to="/settings/interests">
          {interests.length > 0 ? t.interests.change : t.interests.choose}
        </ActionLink>
      )}
    </Card>
  );
}

interface OutsideLink {
  name: string;
  url: string;
  /** The site fails in LINE's in-app browser. */
  defaultBrowser: boolean;
}

/** Sites outside that the city leads to. */
export function LinksCard({ links }: { links: OutsideLink[] }) {
  const t = useTexts(texts);
  const inLine = useRootData()?.inLine ?? false;
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t.links.heading}</h2>
      <p>{t.links.text}</p>
      <ul className="link-grid">
        {links.map((link) => (
          <li key={link.url}>
            <a href={outsideUrl(link, inLine)} rel="noreferrer">
              {link.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Stands in a card whose source is away. */
function SourceAway() {
  const t = useTexts(texts);
  return <p className="banner banner--caution">{t.sourceAway}</p>;
}
