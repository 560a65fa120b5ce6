/** Something a person can mend; its message is one sentence that says how. */
export class BootstrapProblem extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = "BootstrapProblem";
    this.exitCode = exitCode;
  }
}
