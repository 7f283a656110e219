import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Pages that look like an open mail in Roundcube, served from this machine and bent to a test's
 * wish: with hostile scripts, strict headers, or a mail that changes without a new document.
 */

export interface Mail {
  name: string;
  address: string;
  subject?: string;
  /** HTML of the body. */
  body?: string;
}

export interface ServedPage {
  mail: Mail;
  headers?: Record<string, string>;
  /** HTML for the head, before everything else: the page's own scripts and styles. */
  head?: string;
  /** HTML behind the mail. */
  tail?: string;
}

export interface MailPages {
  /** Ends without a slash. */
  origin: string;
  /** The address that shows a page. */
  url(name: string): string;
  stop(): Promise<void>;
}

export const OWN_ADDRESS = 'rep@webmail.test';

/** Serves named pages at `?_task=mail&_action=show&_uid=<name>`. */
export async function serveMailPages(
  pages: Readonly<Record<string, ServedPage>>,
): Promise<MailPages> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const page = pages[searchParams.get('_uid') ?? ''];
    response.writeHead(page ? 200 : 204, {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page ? pageMarkup(page) : '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: (name) => `${origin}/?_task=mail&_mbox=INBOX&_action=show&_uid=${name}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const pageMarkup = ({ mail, head = '', tail = '' }: ServedPage) => `<!DOCTYPE html>
<html lang="en"><head><title>Webmail</title>${head}
<script>var rcmail = { set_env() {} }; rcmail.set_env({"task":"mail","username":"${OWN_ADDRESS}"});</script>
</head><body class="task-mail action-show"><div id="layout"><div id="layout-content">
${mailMarkup(mail)}</div></div>${tail}</body></html>`;

/** Header and body of one mail, as Roundcube's own page has them. */
export const mailMarkup = ({ name, address, subject = 'Hello', body = '<p>Hello</p>' }: Mail) => `
<div id="message-header"><h2 class="subject">${subject}</h2><table class="header-headers"><tbody>
<tr><td class="header from">${contactMarkup(name, address)}</td></tr>
<tr><td class="header to">${contactMarkup('Rep', OWN_ADDRESS)}</td></tr>
<tr><td class="header date">2026-11-16 08:12</td></tr></tbody></table></div>
<div id="message-content"><div id="messagebody">${body}</div></div>`;

const contactMarkup = (name: string, address: string) =>
  `<a href="mailto:${address}" class="rcmContactAddress" title="${address}">${name}</a>`;
