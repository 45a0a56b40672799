/** Why the hub cannot start, in one sentence that says what to do. Printed without a stack. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}
