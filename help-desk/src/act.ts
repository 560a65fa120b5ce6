import { useState } from "react";
import { RefusedError } from "./api.ts";

/** What staff read when a request fails, by the server's code; the rest by the status. */
const BY_CODE: Record<string, string> = {
  not_a_citizen: "市民のアカウントではないため、できません。",
  account_disabled: "このアカウントは停止されています。利用者管理の担当に連絡してください。",
  no_address: "このアカウントにはメールアドレスがありません。利用者管理の担当に連絡してください。",
};

/** A failed request as a sentence for staff. */
function problemText(error: unknown): string {
  if (!(error instanceof RefusedError)) {
    return "認証基盤につながりませんでした。少し待ってから、もう一度ためしてください。";
  }
  const { status, code } = error;
  if (status === 401) {
    return "ログインの期限が切れました。画面を開きなおして、もう一度ログインしてください。";
  }
  if (status === 403) return "この操作をする権限がありません。";
  return (
    BY_CODE[code] ??
    "操作できませんでした。もう一度ためしても同じときは、システム担当に連絡してください。"
  );
}

/** Runs one thing at a time and keeps what went wrong with the last. */
export function useAct(): {
  busy: boolean;
  problem: string | undefined;
  act: (work: () => Promise<void>) => Promise<void>;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const act = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(problemText(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, act };
}
