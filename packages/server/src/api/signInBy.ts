import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressHeader, type Auth } from '../platform/auth/signIn.ts';

/** A password as it is kept. Takes a tenth of a second on purpose: ask only who may. */
export async function hashPassword(auth: Auth, password: string): Promise<string> {
  const { password: passwords } = await auth.$context;
  return passwords.hash(password);
}

/** Signs a person in with the answer, who has just proven to be allowed to. */
export async function signInBy(auth: Auth, email: string, password: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const headers = new Headers({ [addressHeader]: request.ip, 'user-agent': request.headers['user-agent'] ?? '' });
  const { headers: answered } = await auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
  reply.header('set-cookie', answered.getSetCookie());
}
