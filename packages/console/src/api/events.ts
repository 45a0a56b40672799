/** What happens to the connection between this page and the hub, told to whoever asks. */
interface Happenings {
  /** The session has ended: sign in again, and what was typed stays. */
  expired: undefined;
  /** Somebody has signed in again. */
  renewed: undefined;
  /** The hub stopped answering, or answers again. */
  away: boolean;
}

const target = new EventTarget();

/** Tells everybody who listens. */
export function tell<Name extends keyof Happenings>(name: Name, detail: Happenings[Name]): void {
  target.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Calls back whenever it happens; returns how to stop. */
export function whenever<Name extends keyof Happenings>(name: Name, callback: (detail: Happenings[Name]) => void): () => void {
  const listener = (event: Event): void => callback((event as CustomEvent<Happenings[Name]>).detail);
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
