import { defineTexts } from "../../texts/define.ts";

/** Texts of the page for the account. */
export const texts = defineTexts({
  ja: {
    heading: "アカウント",
    lead: "ログインに使う情報です。",
    email: "メールアドレス",
    line: "LINE",
    lineLinked: "連携しています",
    lineNotLinked: "連携していません",
    security: "ログインとセキュリティ",
    securityText: "ログインの方法を変えたり、ログインしている端末を確かめたりできます。",
    toSecurity: "ログインとセキュリティを見る",
    withdrawal: "退会",
    withdrawalText: (idName: string) =>
      `${idName}の利用をやめて、登録されている情報を削除できます。`,
    toWithdrawal: "退会について見る",
    signOut: "ログアウト",
    signOutText: "ほかの人も使う端末では、使い終わったらログアウトしてください。",
    signOutButton: "この端末からログアウトする",
  },
  easy: {
    heading: "アカウント",
    lead: "ログインに 使う 情報（じょうほう）です。",
    email: "メールアドレス",
    line: "LINE",
    lineLinked: "つながっています",
    lineNotLinked: "つながって いません",
    security: "ログインと 安全（あんぜん）",
    securityText:
      "ログインの 方法（ほうほう）を かえることが できます。ログインして いる スマートフォンや パソコンを 見ることも できます。",
    toSecurity: "ログインと 安全（あんぜん）の ページを 見る",
    withdrawal: "退会（たいかい）",
    withdrawalText: (idName: string) =>
      `${idName}を やめて、登録（とうろく）した 情報（じょうほう）を けすことが できます。`,
    toWithdrawal: "退会（たいかい）の ページを 見る",
    signOut: "ログアウト",
    signOutText:
      "ほかの 人も 使う スマートフォンや パソコンでは、終わったら ログアウトしてください。",
    signOutButton: "ログアウトする",
  },
  en: {
    heading: "Account",
    lead: "What you sign in with.",
    email: "E-mail address",
    line: "LINE",
    lineLinked: "Linked",
    lineNotLinked: "Not linked",
    security: "Sign-in and security",
    securityText: "Change how you sign in, and see which devices are signed in.",
    toSecurity: "Show sign-in and security",
    withdrawal: "Close your account",
    withdrawalText: (idName: string) =>
      `You can stop using your ${idName} and have your registered information deleted.`,
    toWithdrawal: "About closing your account",
    signOut: "Sign out",
    signOutText: "On a device that others use too, sign out when you have finished.",
    signOutButton: "Sign out on this device",
  },
});
