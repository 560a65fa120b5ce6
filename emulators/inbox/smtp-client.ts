import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";

/**
 * Hands one mail to an SMTP server on this machine (RFC 5321), for tests.
 *
 * @param mail headers and body, lines ended by CRLF, without a line that is a single dot
 * @throws when the connection or a command is refused
 */
export async function sendMail(port: number, to: string, mail: string): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    const replies = createInterface({ input: socket })[Symbol.asyncIterator]();
    const expect = async (code: string): Promise<void> => {
      for (;;) {
        const { value: line = "", done } = await replies.next();
        if (!line.startsWith(code)) throw new Error(`SMTP: ${done ? "closed" : line}`);
        if (line[3] !== "-") return;
      }
    };
    const say = async (command: string, code: string): Promise<void> => {
      socket.write(`${command}\r\n`);
      await expect(code);
    };
    await expect("220");
    await say("EHLO localhost", "250");
    await say("MAIL FROM:<noreply@city.example>", "250");
    await say(`RCPT TO:<${to}>`, "250");
    await say("DATA", "354");
    await say(`${mail}\r\n.`, "250");
    await say("QUIT", "221");
  } finally {
    socket.destroy();
  }
}
