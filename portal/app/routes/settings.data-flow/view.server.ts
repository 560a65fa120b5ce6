import { textIn } from "@machi-id/city";
import type { DeliveryState, ToolDelivery } from "../../../server/gateway/contract.ts";
import { consentTexts } from "../../consent/texts.ts";
import type { PurposeView } from "../../consent/purpose-view.ts";
import type { FromSource } from "../../source.server.ts";
import type { Language } from "@machi-id/languages";
import { textsIn } from "../../texts/define.ts";
import { formatDateTime, formatList } from "../../texts/format.ts";

/** A tool and what it was given, in the language of the page. */
export interface ToolView {
  id: string;
  name: string;
  state: DeliveryState;
  /** It does not answer now, so what is under way waits. */
  away: boolean;
  purposes: { code: string; name: string; standing: boolean }[];
  /** What stands in the tool, or stood there until it was removed; empty when nothing ever did. */
  data: string;
  sentAt: string | undefined;
  removedAt: string | undefined;
  receipt: string | undefined;
  code: string | undefined;
  /**
   * Why nothing is given to it: no consent stands, or one does and the citizen's other settings lead
   * elsewhere. Undefined while consents are not known, and for a tool that is given something.
   */
  reason: "no-consent" | "settings" | undefined;
}

/**
 * What the page tells of each tool.
 *
 * @param purposes the citizen's purposes, as far as their consents are known
 */
export function toolViews(
  tools: readonly ToolDelivery[],
  purposes: FromSource<PurposeView[]>,
  language: Language,
): ToolView[] {
  const known = purposes.state === "there" ? purposes.value : undefined;
  const at = (instant: string | null) =>
    instant === null ? undefined : formatDateTime(instant, language);
  return tools.map((tool) => {
    const served = tool.purposes.map((code) => known?.find((one) => one.code === code));
    const itsPurposes = served
      .filter((purpose) => purpose !== undefined)
      .map(({ code, name, state }) => ({ code, name, standing: state === "standing" }));
    return {
      id: tool.id,
      name: textIn(tool.name, language),
      state: tool.state,
      away: tool.tool_away,
      purposes: itsPurposes,
      data: capitalised(formatList(dataNames(tool.data, language), language)),
      sentAt: at(tool.sent_at),
      removedAt: at(tool.removed_at),
      receipt: tool.receipt ?? undefined,
      code: tool.code ?? undefined,
      reason: known && reasonOf(tool.state, itsPurposes),
    };
  });
}

function reasonOf(
  state: DeliveryState,
  purposes: readonly { standing: boolean }[],
): ToolView["reason"] {
  if (state !== "not-held" && state !== "removed") return undefined;
  return purposes.some(({ standing }) => standing) ? "settings" : "no-consent";
}

/** Kinds of data in words. One that this portal does not know yet is told of all the same. */
function dataNames(data: readonly string[], language: Language): string[] {
  const { data: names, otherData } = textsIn(consentTexts, language);
  const named = new Map(Object.entries(names));
  return [...new Set(data.map((kind) => named.get(kind) ?? otherData))];
}

/** The names are written as they stand within a sentence; Japanese knows no capitals. */
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
