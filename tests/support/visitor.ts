/** A page that a visitor looks at. */
export interface Page {
  url: string;
  status: number;
  html: string;
  /** Where a redirection leads that the visitor does not follow: out of the origins it knows. */
  leftFor?: string;
}

/** A request of a visitor. */
export interface Sent {
  readonly method: "GET" | "POST";
  readonly body?: URLSearchParams;
}

/** The answer to it. */
export interface Received {
  readonly status: number;
  readonly html: string;
  /** Where it leads on, of a redirection. */
  readonly location: string | undefined;
}

/** What a visitor says of itself with each request. */
export const HEADERS = { accept: "text/html", "accept-language": "ja" };

/**
 * A browser without scripts: keeps cookies, follows redirections between the origins it knows, fills
 * in forms. It finds a form in plain HTML as well as in the context of a page that scripts draw.
 */
export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** @param origins the servers whose pages are visited */
  constructor(...origins: string[]) {
    for (const origin of origins) this.#cookies.set(new URL(origin).origin, new Map());
  }

  /** Opens an address. */
  async open(url: string): Promise<Page> {
    return await this.#request(url, { method: "GET" });
  }

  /**
   * Fills in the page's form that has these fields, with its hidden ones, and sends it.
   *
   * @param fields values by field; a list for a field that has many
   */
  async submit(page: Page, fields: Record<string, string | readonly string[]>): Promise<Page> {
    const { action, hidden } = formWith(Object.keys(fields), page);
    const body = new URLSearchParams(
      Object.entries({ ...hidden, ...fields }).flatMap(([name, value]) =>
        [value].flat().map((each) => [name, each]),
      ),
    );
    return await this.#request(action, { method: "POST", body });
  }

  /** The `Cookie` header that goes to a server; empty for one that is not known. */
  cookiesFor(url: string): string {
    const jar = this.#cookies.get(new URL(url).origin) ?? [];
    return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Takes cookies for a server that somebody else has planted, as `Cookie` has them. */
  takeCookies(url: string, cookies: string): void {
    const jar = this.#cookies.get(new URL(url).origin);
    for (const pair of cookies.split("; ")) if (jar !== undefined) keep(jar, pair);
  }

  async #request(url: string, sent: Sent): Promise<Page> {
    if (!this.#cookies.has(new URL(url).origin)) return { url, status: 0, html: "", leftFor: url };
    const { status, html, location } = await this.send(url, sent);
    return location === undefined
      ? { url, status, html }
      : await this.#request(new URL(location, url).href, { method: "GET" });
  }

  /** Sends one request with the cookies of its server, and keeps those of the answer. */
  protected async send(url: string, sent: Sent): Promise<Received> {
    const cookie = this.cookiesFor(url);
    const answer = await this.ask(url, sent, { ...HEADERS, cookie });
    const jar = this.#cookies.get(new URL(url).origin)!;
    for (const set of answer.headers.getSetCookie()) keep(jar, set);
    const location = answer.headers.get("location") ?? undefined;
    return { status: answer.status, html: await answer.text(), location };
  }

  /** Sends one request with these headers, and follows no redirection. */
  protected async ask(url: string, sent: Sent, headers: Record<string, string>): Promise<Response> {
    return await fetch(url, { ...sent, redirect: "manual", headers });
  }
}

function keep(jar: Map<string, string>, setCookie: string): void {
  const [pair = "", ...attributes] = setCookie.split(";");
  const separator = pair.indexOf("=");
  const name = pair.slice(0, separator);
  const expired = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
  if (expired) jar.delete(name);
  else jar.set(name, pair.slice(separator + 1));
}

function formWith(names: string[], { url, html }: Page) {
  for (const [form] of html.matchAll(/<form\b[^]*?<\/form>/g)) {
    const action = /^<form\b[^>]*?\saction="([^"]*)"/.exec(form)?.[1];
    if (action !== undefined && names.every((name) => form.includes(`name="${name}"`))) {
      return { action: new URL(unescapeHtml(action), url).href, hidden: hiddenFields(form) };
    }
  }
  const scripted = /"loginAction":\s*("[^"]*")/.exec(html)?.[1];
  if (scripted === undefined) {
    throw new Error(`No form with ${names.join(", ")} at ${new URL(url).pathname}`);
  }
  return { action: new URL(JSON.parse(scripted) as string, url).href, hidden: {} };
}

function hiddenFields(form: string): Record<string, string> {
  const inputs = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /\sname="([^"]*)"/.exec(input)?.[1] ?? "",
    unescapeHtml(/\svalue="([^"]*)"/.exec(input)?.[1] ?? ""),
  ]);
  return Object.fromEntries(inputs) as Record<string, string>;
}

const unescapeHtml = (text: string) => text.replaceAll("&amp;", "&");
