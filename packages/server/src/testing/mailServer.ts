import { createServer, type AddressInfo, type Server } from 'node:net';

/** A mail server that takes everything and keeps it. */
export interface MailServer {
  /** For SMTP_URL. */
  url: string;
  /** Mails as they came: headers, an empty line, the text. */
  mails: string[];
  /** Refuses every mail from now on. */
  refuse(): void;
  close(): Promise<void>;
}

/** Starts one on a free port of this machine. It speaks what nodemailer needs of SMTP. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = [];
  let isRefusing = false;
  const server: Server = createServer((socket) => {
    let mail: string[] | null = null;
    let rest = '';
    const answers: [RegExp, string][] = [
      [/^(EHLO|HELO)/i, '250 mail.example.com'],
      [/^RCPT/i, '250 taken'],
      [/^DATA/i, '354 go on'],
      [/^QUIT/i, '221 bye'],
    ];
    const answer = (line: string): void => {
      if (mail) {
        if (line !== '.') return void mail.push(line);
        mails.push(mail.join('\n'));
        mail = null;
        return void socket.write('250 kept\r\n');
      }
      if (/^DATA/i.test(line)) mail = [];
      if (isRefusing && /^MAIL/i.test(line)) return void socket.write('550 not today\r\n');
      socket.write(`${answers.find(([form]) => form.test(line))?.[1] ?? '250 fine'}\r\n`);
    };
    socket.on('error', () => undefined);
    socket.write('220 mail.example.com\r\n');
    socket.on('data', (data) => {
      const lines = (rest + data.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(line);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refuse: () => (isRefusing = true),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
