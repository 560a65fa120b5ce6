import type { CDPSession, Page } from "@playwright/test";

/** A device with a screen lock that its owner opens, as far as the browser of a page can tell. */
export class VirtualDevice {
  readonly #session: CDPSession;
  readonly #id: string;

  private constructor(session: CDPSession, id: string) {
    this.#session = session;
    this.#id = id;
  }

  /** Gives the page's browser such a device. (WebDriver's virtual authenticators, WebAuthn Level 3 §11.) */
  static async attach(page: Page): Promise<VirtualDevice> {
    const session = await page.context().newCDPSession(page);
    await session.send("WebAuthn.enable");
    const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new VirtualDevice(session, authenticatorId);
  }

  /** From now on its owner does not open the screen lock. */
  async refuse(): Promise<void> {
    await this.#session.send("WebAuthn.setUserVerified", {
      authenticatorId: this.#id,
      isUserVerified: false,
    });
  }

  /** From now on nobody is at the device: whatever asks for a passkey waits. */
  async leave(): Promise<void> {
    await this.#simulatePresence(false);
  }

  /** From now on its owner answers whatever asks for a passkey, suggestions of a field too. */
  async comeBack(): Promise<void> {
    await this.#simulatePresence(true);
  }

  async #simulatePresence(enabled: boolean): Promise<void> {
    await this.#session.send("WebAuthn.setAutomaticPresenceSimulation", {
      authenticatorId: this.#id,
      enabled,
    });
  }

  /** How many passkeys it keeps. */
  async passkeys(): Promise<number> {
    const { credentials } = await this.#session.send("WebAuthn.getCredentials", {
      authenticatorId: this.#id,
    });
    return credentials.length;
  }
}
