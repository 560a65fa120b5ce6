import { useAct } from "./act.ts";
import type { Citizen, Limit } from "./api.ts";
import { Problem } from "./page.tsx";
import { factorWords, limitWords, timeWords } from "./words.ts";

/** How an account stands, and what can be done about it. */
export function CitizenView({
  citizen,
  done,
  onLiftLimits,
  onLiftLock,
  onIssue,
  onBack,
}: {
  citizen: Citizen;
  /** What has just been done. */
  done: string | undefined;
  onLiftLimits: () => Promise<void>;
  onLiftLock: () => Promise<void>;
  onIssue: () => void;
  onBack: () => void;
}) {
  const { busy, problem, act } = useAct();
  const { limits, lockedSince } = citizen;
  return (
    <>
      <p role="status" className={done ? "done" : ""}>
        {done}
      </p>
      {problem && <Problem>{problem}</Problem>}
      <dl>
        <dt>メールアドレス</dt>
        <dd>{citizen.email}</dd>
        <dt>氏名</dt>
        <dd>{citizen.name || "登録なし"}</dd>
        <dt>生年月日</dt>
        <dd>{citizen.birthdate ?? "登録なし"}</dd>
        <dt>アカウント</dt>
        <dd>{citizen.enabled ? "使えます" : "停止されています"}</dd>
        <dt>ログインの手段</dt>
        <dd>{citizen.factors.map(factorWords).join("、") || "なし"}</dd>
      </dl>

      <section aria-labelledby="limits">
        <h2 id="limits">まちがいの回数の制限</h2>
        <LimitList limits={limits} />
        {limits.length > 0 && (
          <button type="button" disabled={busy} onClick={() => void act(onLiftLimits)}>
            回数の制限を解除する
          </button>
        )}
      </section>

      <section aria-labelledby="lock">
        <h2 id="lock">変更の停止</h2>
        {lockedSince === undefined ? (
          <p>停止されていません。</p>
        ) : (
          <>
            <p>
              {timeWords(lockedSince)}
              から停止中です。本人が「これは私ではありません」と知らせたため、パスワードやメールアドレスを変えられません。本人と確かめてから解除してください。
            </p>
            <button type="button" disabled={busy} onClick={() => void act(onLiftLock)}>
              変更の停止を解除する
            </button>
          </>
        )}
      </section>

      <section aria-labelledby="counter">
        <h2 id="counter">窓口コード</h2>
        <p>
          ログインの手段をすべてなくした人に渡すコードです。使うと、これまでの手段は消えます。窓口で本人と確かめてから発行します。
        </p>
        <button type="button" disabled={busy} onClick={onIssue}>
          窓口コードの発行に進む
        </button>
      </section>

      <p>
        <button type="button" className="plain" onClick={onBack}>
          ほかの市民をさがす
        </button>
      </p>
    </>
  );
}

function LimitList({ limits }: { limits: readonly Limit[] }) {
  if (limits.length === 0) return <p>数えられているまちがいはありません。</p>;
  return (
    <ul>
      {limits.map((limit) => (
        <li key={`${limit.factor} ${limit.scope}`}>
          {limitWords(limit)}：
          {limit.reached ? `制限中（${timeWords(limit.until)}まで）` : "制限にはなっていません"}
        </li>
      ))}
    </ul>
  );
}
