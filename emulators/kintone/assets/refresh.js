// Keeps the table as it is in the app while someone looks at it. Without it the page is just not live.
const LOOK_MS = 2000;
let lastText = "";

async function refresh() {
  if (document.hidden || document.querySelector("[data-live]:focus-within")) return;
  const response = await fetch(location.href);
  if (!response.ok) return;
  const text = await response.text();
  if (text === lastText) return;
  lastText = text;
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-live]");
  if (fresh) document.querySelector("[data-live]").replaceWith(fresh);
}

setInterval(() => refresh().catch(() => undefined), LOOK_MS);
