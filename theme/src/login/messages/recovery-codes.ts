import { defineTexts } from "../texts/define.ts";

/** Recovery codes, on keycloakify's own pages in our frame. */
export const recoveryCodes = defineTexts({
  ja: {
    "recovery-code-config-header": "リカバリーコード",
    "recovery-code-config-warning-title": "この画面を離れると、もう表示できません",
    "recovery-code-config-warning-message":
      "印刷するか、ファイルに保存して、安全な場所に保管してください。ここでやめると、これらのコードは使えません。",
    "recovery-codes-print": "印刷する",
    "recovery-codes-download": "保存する",
    "recovery-codes-copy": "写す",
    "recovery-codes-copied": "写しました",
    "recovery-codes-confirmation-message": "安全な場所に保管しました",
    "recovery-codes-label-default": "リカバリーコード",
    "recovery-codes-action-complete": "登録する",
    "recovery-codes-action-cancel": "やめる",
    "recovery-codes-download-file-header": "リカバリーコードを安全な場所に保管してください。",
    "recovery-codes-download-file-description":
      "ほかの方法で確認できないときに、それぞれ1回だけログインに使えるコードです。",
    "recovery-codes-download-file-date": "作成日時：",
    "auth-recovery-code-header": "リカバリーコードの入力",
    "auth-recovery-code-prompt": "リカバリーコード {0}番",
  },
  easy: {
    "recovery-code-config-header": "リカバリーコード",
    "recovery-code-config-warning-title": "コードを 見ることが できるのは、今だけです",
    "recovery-code-config-warning-message":
      "印刷（いんさつ）するか、ファイルに 保存（ほぞん）してください。そして、なくさないように してください。ここで やめると、この コードは 使えません。",
    "recovery-codes-print": "印刷（いんさつ）する",
    "recovery-codes-download": "保存（ほぞん）する",
    "recovery-codes-copy": "コピーする",
    "recovery-codes-copied": "コピーしました",
    "recovery-codes-confirmation-message": "コードを なくさないように しました",
    "recovery-codes-label-default": "リカバリーコード",
    "recovery-codes-action-complete": "登録（とうろく）する",
    "recovery-codes-action-cancel": "やめる",
    "recovery-codes-download-file-header": "リカバリーコードを なくさないように してください。",
    "recovery-codes-download-file-description":
      "ほかの 方法（ほうほう）で 確認（かくにん）できないときに、ログインに 使う コードです。1つの コードは 1回だけ 使えます。",
    "recovery-codes-download-file-date": "作った 日と 時間：",
    "auth-recovery-code-header": "リカバリーコードを 書く",
    "auth-recovery-code-prompt": "リカバリーコード {0}番（ばん）",
  },
  en: {
    "recovery-code-config-header": "Recovery codes",
    "recovery-code-config-warning-title": "You cannot see these again after you leave this page",
    "recovery-code-config-warning-message":
      "Print them or save them to a file, and keep them in a safe place. If you cancel here, these codes will not work.",
    "recovery-codes-print": "Print",
    "recovery-codes-download": "Save",
    "recovery-codes-copy": "Copy",
    "recovery-codes-copied": "Copied",
    "recovery-codes-confirmation-message": "I have kept them in a safe place",
    "recovery-codes-label-default": "Recovery codes",
    "recovery-codes-action-complete": "Set up",
    "recovery-codes-action-cancel": "Cancel",
    "recovery-codes-download-file-header": "Keep these recovery codes in a safe place.",
    "recovery-codes-download-file-description":
      "Each of these codes lets you sign in once when you cannot confirm in another way.",
    "recovery-codes-download-file-date": "Created:",
    "auth-recovery-code-header": "Enter a recovery code",
    "auth-recovery-code-prompt": "Recovery code no. {0}",
  },
});
