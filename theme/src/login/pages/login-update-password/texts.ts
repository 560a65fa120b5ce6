import { defineTexts } from "../../texts/define.ts";

export const texts = defineTexts({
  ja: {
    title: "新しいパスワードの設定",
    label: "新しいパスワードを決めてください",
    signOutOthers: "ほかの端末からログアウトする",
    submit: "変更する",
    cancel: "やめる",
  },
  en: {
    title: "Set a new password",
    label: "Choose a new password",
    signOutOthers: "Sign out on my other devices",
    submit: "Change password",
    cancel: "Cancel",
  },
});
