import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "新しいパスワードの設定",
    label: "新しいパスワードを決めてください",
    signOutOthers: "ほかの端末からログアウトする",
    signsOutAll: "設定すると、ログイン中の端末はすべてログアウトします。",
    submit: "変更する",
    submitReset: "設定する",
    cancel: "やめる",
  },
  easy: {
    title: "新しい パスワード",
    label: "新しい パスワードを きめてください",
    signOutOthers: "ほかの スマホや パソコンを ログアウトする",
    signsOutAll: "きめると、ログインしている スマホや パソコンは ぜんぶ ログアウトします。",
    submit: "かえる",
    submitReset: "きめる",
    cancel: "やめる",
  },
  en: {
    title: "Set a new password",
    label: "Choose a new password",
    signOutOthers: "Sign out on my other devices",
    signsOutAll: "When you set it, you are signed out on all devices.",
    submit: "Change password",
    submitReset: "Set password",
    cancel: "Cancel",
  },
});
