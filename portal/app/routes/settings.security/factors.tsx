import type { ReactNode } from "react";
import { Link } from "react-router";
import { ActionForm } from "../../components/action-form.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";
import type { FactorsView, FactorView } from "./view.server.ts";

/** What the profile tells of the ways in; null when it is not known. */
interface AccountProps {
  account: { email: string; lineLinked: boolean } | null;
}

/** One way to sign in: what it is, how it stands, what can be done about it. */
function Card({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className="card" aria-labelledby={id}>
      <h3 id={id} className="card__heading">
        {heading}
      </h3>
      {children}
    </section>
  );
}

/** In the place of what a card would say. */
function Away() {
  const t = useTexts(texts);
  return <p className="banner banner--caution">{t.away}</p>;
}

export function Address({ account }: AccountProps) {
  const t = useTexts(texts).ways;
  return (
    <Card id="address" heading={t.address}>
      {account ? (
        <>
          <p className="long-word">{account.email || t.noAddress}</p>
          <ActionForm action="change-address" look="secondary">
            {t.changeAddress}
          </ActionForm>
        </>
      ) : (
        <Away />
      )}
    </Card>
  );
}

export function Line({ account }: AccountProps) {
  const t = useTexts(texts).ways;
  return (
    <Card id="line" heading={t.line}>
      {account ? (
        <>
          <p>{account.lineLinked ? t.lineLinked : t.lineNotLinked}</p>
          <p>
            <Link className="action-link" to="/settings/line">
              {t.toLine}
            </Link>
          </p>
        </>
      ) : (
        <Away />
      )}
    </Card>
  );
}

/** The My Number card, where the identity provider takes cards. */
export function IdentityCard({ factors }: { factors: FactorsView | null }) {
  const t = useTexts(texts).ways;
  if (!factors?.card) return null;
  const { linked, verified } = factors.card;
  return (
    <Card id="card" heading={t.card}>
      <p>{t.cardText}</p>
      <p>{linked ? t.cardLinked : t.cardNotLinked}</p>
      {verified.length > 0 && (
        <p>{t.cardVerified(verified.map((part) => t.verified[part]).join(t.comma))}</p>
      )}
      <ActionForm action="confirm-by-card" look="secondary">
        {t.confirmByCard}
      </ActionForm>
    </Card>
  );
}

/** Password, passkeys, authenticator apps and recovery codes. */
export function Ways({ factors }: { factors: FactorsView | null }) {
  const t = useTexts(texts).ways;
  if (!factors) {
    return (
      <Card id="factors" heading={t.factors}>
        <Away />
      </Card>
    );
  }
  const { passwordSet, passkeys, apps, recoveryCodes } = factors;
  return (
    <>
      <Card id="password" heading={t.password}>
        <p>{passwordSet ? t.passwordSet : t.passwordNotSet}</p>
        <ActionForm action="change-password" look="secondary">
          {passwordSet ? t.changePassword : t.setPassword}
        </ActionForm>
      </Card>
      <Card id="passkeys" heading={t.passkeys}>
        <p>{t.passkeysText}</p>
        <FactorList factors={passkeys} unnamed={t.passkey} none={t.noPasskeys} />
        <ActionForm action="add-passkey" look="secondary">
          {t.addPasskey}
        </ActionForm>
        <p className="reason">{t.passkeysNeed}</p>
      </Card>
      <Card id="apps" heading={t.apps}>
        <p>{t.appsText}</p>
        <FactorList factors={apps} unnamed={t.app} none={t.noApps} />
        <ActionForm action="add-app" look="secondary">
          {t.addApp}
        </ActionForm>
      </Card>
      <Card id="codes" heading={t.codes}>
        <p>{t.codesText}</p>
        <p>
          {recoveryCodes ? t.codesLeft(recoveryCodes.remaining, recoveryCodes.since) : t.noCodes}
        </p>
        <ActionForm action="make-recovery-codes" look="secondary">
          {recoveryCodes ? t.makeCodesAnew : t.makeCodes}
        </ActionForm>
      </Card>
    </>
  );
}

interface FactorListProps {
  factors: readonly FactorView[];
  /** What one is called that has no name of its own. */
  unnamed: string;
  none: string;
}

function FactorList({ factors, unnamed, none }: FactorListProps) {
  const t = useTexts(texts).ways;
  if (factors.length === 0) return <p>{none}</p>;
  return (
    <ul className="lines">
      {factors.map(({ id, label, since }) => (
        <li key={id}>
          <span className="long-word">
            {label || unnamed}
            {since && <span className="reason"> {t.since(since)}</span>}
          </span>
          <ActionForm action="remove-factor" factor={id} look="secondary">
            {t.remove}
            <span className="visually-hidden">{t.removeOf(label || unnamed)}</span>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
