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
    changeAddress: "メールアドレスの変更",
    changeAddressText:
      "安全のため、もう一度ログインしてから変更します。新しいアドレスに届く確認コードを入力すると、変更が終わります。",
    changeAddressButton: "メールアドレスを変更する",
    changePassword: "パスワードの変更",
    setPassword: "パスワードの設定",
    changePasswordText: "安全のため、もう一度ログインしてから進みます。",
    changePasswordButton: "パスワードを変更する",
    setPasswordButton: "パスワードを設定する",
    withdrawal: "退会",
    withdrawalText: (idName: string) =>
      `${idName}の利用をやめて、登録されている情報を削除できます。`,
    toWithdrawal: "退会について見る",
    signOut: "ログアウト",
    signOutText: "ほかの人も使う端末では、使い終わったらログアウトしてください。",
    signOutButton: "この端末からログアウトする",
  },
  en: {
    heading: "Account",
    lead: "What you sign in with.",
    email: "E-mail address",
    line: "LINE",
    lineLinked: "Linked",
    lineNotLinked: "Not linked",
    changeAddress: "Change your e-mail address",
    changeAddressText:
      "For your safety, you sign in once more first. The change is done when you enter the code that we send to the new address.",
    changeAddressButton: "Change e-mail address",
    changePassword: "Change your password",
    setPassword: "Set a password",
    changePasswordText: "For your safety, you sign in once more first.",
    changePasswordButton: "Change password",
    setPasswordButton: "Set a password",
    withdrawal: "Close your account",
    withdrawalText: (idName: string) =>
      `You can stop using your ${idName} and have your registered information deleted.`,
    toWithdrawal: "About closing your account",
    signOut: "Sign out",
    signOutText: "On a device that others use too, sign out when you have finished.",
    signOutButton: "Sign out on this device",
  },
});
