/** How often the states are asked for, in milliseconds. */
const pauseMs = 5_000;

const starting = document.querySelector("#starting") !== null;
const live = document.querySelector("#live");

/** Shows the states of now in the badges; the page works without this by its link. */
async function refresh() {
  try {
    const response = await fetch("/state");
    const { ready, badges } = await response.json();
    if (starting && ready) {
      location.reload();
      return;
    }
    for (const { part, text, look } of badges) {
      const badge = document.querySelector(`[data-part="${CSS.escape(part)}"]`);
      if (badge === null) continue;
      badge.textContent = text;
      badge.className = `badge ${look}`;
    }
    if (live !== null) live.textContent = "状態は5秒ごとに更新されます。";
  } catch {
    if (live !== null)
      live.textContent = "この画面のサーバーが止まっています。表示は古い状態です。";
  }
}

setInterval(() => {
  if (!document.hidden) void refresh();
}, pauseMs);
