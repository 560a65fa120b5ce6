import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "パスワードの設定が終わりました",
    heading: "新しいパスワードを設定しました",
    signedOut: "安全のため、ログイン中の端末はすべてログアウトしました。",
    removed:
      "これまでのパスキー、認証アプリ、リカバリーコード、LINEとの連携はすべて外しました。ログインしてから、もう一度登録してください。",
    next: "続けて、新しいパスワードでログインしてください。",
    signIn: "ログインに進む",
  },
  easy: {
    title: "パスワードが きまりました",
    heading: "新しい パスワードが きまりました",
    signedOut:
      "安全（あんぜん）のため、ログインしていた スマホや パソコンは ぜんぶ ログアウトしました。",
    removed:
      "前の パスキー、認証アプリ（にんしょうアプリ）、リカバリーコード、LINEの つながりは ぜんぶ なくなりました。ログインしてから、もう一度 登録（とうろく）してください。",
    next: "新しい パスワードで ログインしてください。",
    signIn: "ログインへ",
  },
  en: {
    title: "Your password is set",
    heading: "Your new password is set",
    signedOut: "For your safety, you have been signed out on all devices.",
    removed:
      "Your passkeys, authenticator apps, recovery codes and the link with LINE were all removed. Please set them up again after you sign in.",
    next: "Next, sign in with your new password.",
    signIn: "Go to sign-in",
  },
});
