/** One line for whoever watches the bench. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
