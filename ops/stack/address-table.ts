import type { Endpoints } from "./endpoints.ts";
import { realmName, type Layout } from "./layout.ts";

/** What a newcomer reads when the stack is ready: where to go, and as whom. */
export function addressTable(endpoints: Endpoints, layout: Layout): string {
  const places: [string, string][] = [
    ["はじめに  start here", endpoints.start],
    ["市民マイページ  portal", endpoints.portal],
    ["メール受信箱  inbox", endpoints.mailbox],
    ["LINE (emulator)", endpoints.line],
    ["デジタル認証アプリ (emulator)", endpoints.mynumber],
    ["kintone (emulator)", endpoints.kintone],
    ["KANAMETO (emulator)", endpoints.kanameto],
    ["すぐメールPlus+ (emulator)", endpoints.sugumail],
    ["職員用画面  staff", `${endpoints.adminHost}/admin/${realmName}/console/`],
    ["窓口サポート  help desk", `${endpoints.adminHost}/realms/${realmName}/help-desk/`],
  ];
  const people: [string, string][] = [
    ...endpoints.demo.citizens.map(signIn("市民  citizen")),
    ...endpoints.demo.staff.map(signIn("職員  staff")),
  ];
  return [
    ...table(places),
    "",
    "Demo sign-ins (e-mail / password; the code then arrives in the inbox)",
    ...table(people),
    "",
    `Logs are in ${layout.logsDir}. Ctrl-C stops everything; the data is kept.`,
  ].join("\n");
}

const signIn =
  (who: string) =>
  ({ email, password }: { email: string; password: string }): [string, string] => [
    who,
    `${email} / ${password}`,
  ];

function table(rows: [string, string][]): string[] {
  const widest = Math.max(...rows.map(([name]) => columns(name)));
  return rows.map(([name, value]) => `  ${name}${" ".repeat(widest - columns(name) + 2)}${value}`);
}

/** How many columns a text takes on a terminal: Japanese letters take two. */
function columns(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
}
