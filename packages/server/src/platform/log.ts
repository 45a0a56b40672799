import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Names under which secrets might be logged by mistake; their values are replaced. */
const secretNames = [
  'clientSecret',
  'client_secret',
  'secret',
  'password',
  'token',
  'access_token',
  'authorization',
  'apiKey',
  'key',
  'credentials',
  'cookie',
];

/** Structured log on standard output (or where `destination` says). */
export function makeLog(level: string, destination?: { write(line: string): void }): Logger {
  const paths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `headers["${name}"]`]);
  return pino(
    { level, redact: { paths, censor: '(redacted)' }, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination as never,
  );
}
