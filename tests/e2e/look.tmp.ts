import { chromium } from "@playwright/test";
import { launchOptions } from "/work/h/A/tests/e2e/support/browser.ts";
const b = await chromium.launch(await launchOptions());
const bodyOf = (p: any) => p.evaluate("document.getElementById('root').outerHTML");
for (const js of [false, true]) {
  const c = await b.newContext({
    javaScriptEnabled: js,
    locale: "ja-JP",
    viewport: { width: 360, height: 800 },
  });
  const p = await c.newPage();
  p.on("console", (m: any) => console.log("console", m.type(), m.text().slice(0, 300)));
  p.on("pageerror", (e: any) => console.log("pageerror", e.message));
  await p.goto("http://localhost:9003/auth/login");
  await p.waitForTimeout(1500);
  const html: string = await bodyOf(p);
  const fs = await import("node:fs");
  fs.writeFileSync(
    `/tmp/A/login-${js ? "js" : "nojs"}.html`,
    html
      .replace(/(session_code|tab_id|execution|client_data)=[^&"]*/g, "$1=X")
      .replace(/></g, ">\n<"),
  );
  await p.screenshot({ path: `/tmp/A/login-${js ? "js" : "nojs"}.png`, fullPage: true });
  console.log(
    js,
    p.url().slice(0, 80),
    await p.title(),
    await p.evaluate("document.documentElement.lang"),
  );
  await p.fill("input[name=username]", "hanako@example.jp");
  await p.click("main button[type=submit]");
  await p.waitForTimeout(1500);
  console.log(await p.title());
  await p.screenshot({ path: `/tmp/A/pw-${js ? "js" : "nojs"}.png`, fullPage: true });
  await p.fill("input[name=password]", "wrong-password");
  await p.click("main button[type=submit]");
  await p.waitForTimeout(1500);
  console.log(await p.title());
  await p.screenshot({ path: `/tmp/A/pwerr-${js ? "js" : "nojs"}.png`, fullPage: true });
  await c.close();
}
await b.close();
