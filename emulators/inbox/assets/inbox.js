/** How often the page looks for new mail, in milliseconds. */
const pauseMs = 2_000;

const news = document.querySelector("#news");

/** Shows new mail by reloading; without this script a person reloads. */
async function look() {
  try {
    const response = await fetch("/api/email/summary?limit=1");
    const { items } = await response.json();
    news.textContent = "";
    if ((items[0]?.id ?? "") !== news.dataset.newest) location.reload();
  } catch {
    news.textContent = "受信箱のサーバーが止まっています。表示は古い状態です。";
  }
}

setInterval(() => {
  if (!document.hidden) void look();
}, pauseMs);
