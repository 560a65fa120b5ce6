import { useLoaderData } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { Page } from "../../components/page.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { purposesOf } from "../../consent/purposes.server.ts";
import { purposePath } from "../../consent/purpose-view.ts";
import { consentTexts } from "../../consent/texts.ts";
import { citizenPage } from "../../handlers.server.ts";
import { fromSource } from "../../source.server.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";
import { ToolCard } from "./tool-card.tsx";
import { toolViews, type ToolView } from "./view.server.ts";

/** Deliveries and consents come from two sources; what one gives stands without the other. */
export const loader = citizenPage(async ({ services, session, language }) => {
  const { pack, consents, deliveries, logger } = services;
  const [tools, purposes] = await Promise.all([
    fromSource(logger, () => deliveries.now(session)),
    fromSource(logger, async () =>
      purposesOf(pack, language, (await consents.now(session)).consents),
    ),
  ]);
  return {
    // null says that the source has failed; no tools at all is something else.
    tools: tools.state === "there" ? toolViews(tools.value, purposes, language) : null,
    purposes: purposes.state === "there" ? purposes.value : null,
  };
});

export default function SettingsDataFlow() {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { states } = useTexts(consentTexts);
  const { tools, purposes } = useLoaderData<typeof loader>();
  return (
    <Page heading={t.heading} lead={t.lead}>
      <section aria-labelledby="own">
        <h2 id="own">{t.own.heading}</h2>
        <p>{t.own.text}</p>
        <ActionLink to="/settings">{t.own.link}</ActionLink>
      </section>
      <section aria-labelledby="tools">
        <h2 id="tools">{t.tools}</h2>
        {tools ? <Tools tools={tools} /> : <ToolsAway />}
      </section>
      <section aria-labelledby="consents">
        <h2 id="consents">{t.consents}</h2>
        {purposes ? (
          <SummaryList
            rows={purposes.map(({ code, name, required, state, decidedOn }) => ({
              label: name,
              text: states[state](decidedOn ?? ""),
              ...(!required && { change: purposePath(code) }),
            }))}
          />
        ) : (
          <p className="banner banner--caution">{t.consentsAway}</p>
        )}
      </section>
      <ActionLink to="/settings">{shared.backToSettings}</ActionLink>
    </Page>
  );
}

function Tools({ tools }: { tools: ToolView[] }) {
  const t = useTexts(texts);
  if (tools.length === 0) return <p>{t.noTools}</p>;
  const underWay = tools.some(({ state }) => state === "sending" || state === "removing");
  return (
    <>
      {underWay && <ActionLink to="/settings/data-flow">{t.refresh}</ActionLink>}
      <div className="stack">
        {tools.map((tool) => (
          <ToolCard key={tool.id} tool={tool} />
        ))}
      </div>
    </>
  );
}

function ToolsAway() {
  const { title, text } = useTexts(texts).toolsAway;
  return (
    <div className="banner banner--caution">
      <h3>{title}</h3>
      <p>{text}</p>
    </div>
  );
}
