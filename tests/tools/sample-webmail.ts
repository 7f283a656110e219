import type { Page } from '@playwright/test';
import { startMailDev } from '../webmail/maildev';
import { startRoundcube } from '../webmail/roundcube';
import { signInToRoundcube } from '../webmail/roundcube-sign-in';
import type { SampleMail, SampleMessage } from '../webmail/sample-mail';

/** A webmail that holds the sample mail, and how one gets to a message in it. */
export interface SampleWebmail {
  name: string;
  url: string;
  /** What a person needs who wants to log in by hand. */
  hint: string;
  open(page: Page): Promise<void>;
  openMessage(page: Page, message: SampleMessage): Promise<void>;
  stop(): Promise<void>;
}

const PASSWORD = 'sample-1';

export async function startSampleRoundcube(
  sample: SampleMail,
  say: (line: string) => void,
): Promise<SampleWebmail> {
  const inFolder = (folder: string) => sample.messages.filter((one) => one.folder === folder);
  const user = sample.self.address;
  const folders = { INBOX: inFolder('INBOX'), Sent: inFolder('Sent') };
  const server = await startRoundcube({
    install: true,
    say,
    mailboxes: [{ user, password: PASSWORD, folders }],
  });
  return {
    name: 'Roundcube',
    url: server.url,
    hint: `${server.url} user ${user} password ${PASSWORD}`,
    stop: server.stop,
    async open(page) {
      await signInToRoundcube(page, server.url, { user, password: PASSWORD });
    },
    async openMessage(page, message) {
      // Messages were delivered oldest first, and a folder counts its uids from one.
      const uid = folders[message.folder].findIndex(({ id }) => id === message.id) + 1;
      const query = `?_task=mail&_mbox=${message.folder}&_uid=${uid}&_action=show`;
      await page.goto(new URL(query, server.url).href);
      await page.locator('#message-header h2.subject', { hasText: message.subject }).waitFor();
    },
  };
}

export async function startSampleMailDev(sample: SampleMail): Promise<SampleWebmail> {
  const server = await startMailDev({ messages: sample.messages });
  const listed = await server.list();
  return {
    name: 'MailDev',
    url: server.url,
    hint: server.url,
    stop: server.stop,
    async open(page) {
      await page.goto(server.url);
      await page.locator('.email-list li.email-item').first().waitFor();
    },
    async openMessage(page, message) {
      const mail = listed[sample.messages.findIndex(({ id }) => id === message.id)];
      if (!mail) throw new Error(`MailDev does not hold ${message.subject}`);
      await page.goto(mail.url);
      await page.locator('.email-meta .subject', { hasText: message.subject }).waitFor();
    },
  };
}
