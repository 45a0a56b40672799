import type { SignIn } from './signIn.ts';

/** A person who is signed in. */
export interface SignedIn {
  sessionId: string;
  person: { id: string; name: string; email: string; image: string | null; twoFactorEnabled: boolean };
  /** `set-cookie` values that prolong the session; they go back with the answer. */
  cookies: string[];
}

/** Whose session a `cookie` header holds; null where it holds none that is valid now. */
export async function identifyPerson(signIn: SignIn, origin: string, cookie: string | undefined): Promise<SignedIn | null> {
  if (!cookie?.includes('deskbridge.session_token=')) return null;
  const { response, headers } = await signIn.at(origin).api.getSession({ headers: new Headers({ cookie }), returnHeaders: true });
  if (!response) return null;
  const { session, user } = response;
  const { id, name, email, image, twoFactorEnabled } = user;
  return {
    sessionId: session.id,
    person: { id, name, email, image: image ?? null, twoFactorEnabled: twoFactorEnabled === true },
    cookies: headers.getSetCookie(),
  };
}
