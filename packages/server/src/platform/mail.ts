import { createTransport } from 'nodemailer';

/** A mail to one person. */
export interface Mail {
  to: string;
  subject: string;
  /** Plain text: every client shows it, and nothing in it runs. */
  text: string;
}

/** Sends mail, where SMTP is configured. */
export interface Mailer {
  /** Throws where the server does not take it. */
  send(mail: Mail): Promise<void>;
}

const timeoutMs = 10_000;

/** A mailer over SMTP; null without SMTP_URL. */
export function makeMailer(config: { SMTP_URL?: string; MAIL_FROM?: string }): Mailer | null {
  if (!config.SMTP_URL) return null;
  const transport = createTransport(
    { url: config.SMTP_URL, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
    { from: config.MAIL_FROM ?? 'Deskbridge <deskbridge@localhost>' },
  );
  return {
    send: async (mail) => {
      await transport.sendMail(mail);
    },
  };
}
