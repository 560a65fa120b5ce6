// Keeps what is shown as it is on the server while someone looks at it. Without it the page is just not
// live.
const LOOK_MS = 2000;
let lastText = "";

async function refresh() {
  if (document.hidden || document.querySelector("[data-live]:focus-within")) return;
  const response = await fetch(location.href);
  if (!response.ok) return;
  const text = await response.text();
  if (text === lastText) return;
  lastText = text;
  const fresh = new DOMParser().parseFromString(text, "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const next = fresh.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`);
    if (next && next.outerHTML !== part.outerHTML) part.replaceWith(next);
  }
}

setInterval(() => refresh().catch(() => undefined), LOOK_MS);
