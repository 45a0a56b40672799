import type { FastifyRequest } from 'fastify';
import { failure, FailureError } from '@deskbridge/model';
import { forgetAttempts, giveAttemptBack, perAddress, perCode, perEmail, perMailbox, takeAttempt } from '../platform/auth/attempts.ts';
import type { ApiParts } from './parts.ts';
import type { Door } from './signInDoors.ts';

type Ask = () => Promise<Response>;

/** Who asks for what. */
export interface Asked {
  request: FastifyRequest;
  door: Door;
  body: Record<string, unknown>;
  /** Whose second step it is; null where nobody has proven a password. */
  personId: string | null;
}

/** Lets nobody guess for long. What succeeds is not counted, except where it is of use to others than who asks. */
export async function limited({ bridge }: ApiParts, asked: Asked, ask: Ask): Promise<Response> {
  const { request, door, body } = asked;
  if (!door.guess) return ask();
  const q = bridge.database.system;
  const now = bridge.clock.now();
  const email = typeof body['email'] === 'string' ? body['email'].trim().toLowerCase() : null;
  const pair = door.guess === 'email' && email !== null ? [request.ip, email] : null;
  const retryAfterMs = Math.max(await takeAttempt(q, perAddress, [request.ip], now), pair ? await takeAttempt(q, perEmail, pair, now) : 0);
  if (retryAfterMs > 0) throw new FailureError(failure('signIn.tooMany', { retryAfterMs }));
  // The same answer as ever: it must not tell whether anybody has this e-mail.
  if (door.mails && email !== null && (await takeAttempt(q, perMailbox, [email], now)) > 0) return Response.json({});
  const answer = await (door.once ? askOnce(asked, door.once) : ask());
  if (answer.ok && !door.mails) {
    await giveAttemptBack(q, perAddress, [request.ip]);
    if (pair) await forgetAttempts(q, perEmail, pair);
  }
  return answer;

  /** A code that was right once is not right again as long as it could be. */
  async function askOnce({ personId }: Asked, field: string): Promise<Response> {
    if (personId === null) return ask();
    const code = [personId, String(body[field])];
    if ((await takeAttempt(q, perCode, code, now)) > 0) return Response.json({ code: 'INVALID_CODE' }, { status: 401 });
    const answer = await ask();
    if (!answer.ok) await forgetAttempts(q, perCode, code);
    return answer;
  }
}
