import { textIn } from "@machi-id/city";
import { redirect, useLoaderData } from "react-router";
import { NoticeBanner } from "../../components/notice-banner.tsx";
import { Page } from "../../components/page.tsx";
import { purposeName } from "../../consent/purposes.server.ts";
import { citizenPage } from "../../handlers.server.ts";
import { takeNotice } from "../../notice.server.ts";
import { citizenOf } from "../../profile/profile-form.ts";
import { fromSource } from "../../source.server.ts";
import { formatList } from "../../texts/format.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { attentionOf } from "./attention.ts";
import { AttentionCard, DistrictCard, InterestsCard, LinksCard, NextStepCard } from "./cards.tsx";
import { isBlank, nextStep } from "./next-step.ts";
import { texts } from "./texts.ts";

/** Each source fills its own card; one that fails leaves the others standing. */
export const loader = citizenPage(async ({ language, services, session, citizen }) => {
  const { pack, profiles, welcome, sessions, logger } = services;
  const profile = await fromSource(logger, async () => {
    const document = await profiles.recent(session);
    return { document, citizen: citizenOf(pack, document.attributes) };
  });
  if (profile.state === "there" && isBlank(profile.value.citizen)) {
    if (!(await welcome.wasShown(citizen.subject))) throw redirect("/welcome");
  }
  const { citizen: known, document } = profile.state === "there" ? profile.value : {};
  const attention = known && document && attentionOf(pack, known, document);
  const district = pack.districts.find(({ code }) => code === known?.residence_area);
  return {
    notice: await takeNotice(sessions, session),
    // Family and given name stay on one line where there is room.
    name: [known?.family_name, known?.given_name].filter(Boolean).join("\u00A0"),
    // null says that the source has failed; a citizen who has chosen nothing is something else.
    profile: known
      ? {
          nextStep: nextStep(known),
          district: district && textIn(district.name, language),
          interests: pack.interests
            .flatMap(({ items }) => items)
            .filter(({ code }) => known.interests.includes(code))
            .map(({ name }) => textIn(name, language)),
        }
      : null,
    attention: attention && {
      matter: attention.matter,
      names: formatList(
        attention.purposes.map((code) => purposeName(pack, language, code)),
        language,
      ),
    },
    links: pack.links.map((link) => ({
      name: textIn(link.name, language),
      url: link.url,
      defaultBrowser: link.opens_in === "default-browser",
    })),
  };
});

export default function Home() {
  const t = useTexts(texts);
  const { notice, name, profile, attention, links } = useLoaderData<typeof loader>();
  return (
    <Page heading={t.greeting(name)} width="wide" before={<NoticeBanner notice={notice} />}>
      {profile?.nextStep && <NextStepCard step={profile.nextStep} />}
      {attention && <AttentionCard {...attention} />}
      <div className="columns">
        <DistrictCard district={profile && { name: profile.district }} />
        <InterestsCard interests={profile && profile.interests} />
      </div>
      <LinksCard links={links} />
    </Page>
  );
}
