import type { Address } from './mime';
import { SELF } from './sample-people';

/** Mail that is no conversation: nothing of it may count as one. */
export interface AutomatedMail {
  kind: 'newsletter' | 'no-reply' | 'list' | 'auto-reply' | 'spoofed';
  daysAgo: number;
  from: Address;
  to?: Address;
  replyTo?: Address;
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
}

export const AUTOMATED: AutomatedMail[] = [
  {
    kind: 'newsletter',
    daysAgo: 3,
    from: { name: 'Leaf & Market Weekly', address: 'news@leaf-and-market.example' },
    subject: 'Auction prices: Mombasa steady, Colombo up two per cent',
    text: 'Mombasa closed steady, Colombo two per cent up.\n\nRead on: https://leaf-and-market.example/weekly\nUnsubscribe: https://leaf-and-market.example/leave\n',
    html: '<table width="600"><tr><td><h1>Auction prices</h1><p>Mombasa closed steady, Colombo two per cent up.</p><p><a href="https://leaf-and-market.example/weekly">Read on</a></p><p style="font-size:11px">Leaf &amp; Market, +44 20 7946 0199. <a href="https://leaf-and-market.example/leave">Unsubscribe</a></p></td></tr></table>',
    headers: {
      'List-Unsubscribe': '<https://leaf-and-market.example/leave>',
      Precedence: 'bulk',
    },
  },
  {
    kind: 'no-reply',
    daysAgo: 2,
    from: { name: 'Parcel Notice', address: 'no-reply@quickparcel.example' },
    subject: 'Your parcel QP-55120 was delivered',
    text: 'Your parcel QP-55120 was delivered at 10:42. This mailbox is not read.\n',
    headers: { 'Auto-Submitted': 'auto-generated' },
  },
  {
    kind: 'list',
    daysAgo: 6,
    from: { name: 'Morgan Tesfaye', address: 'morgan@highland-teas.example' },
    to: { name: 'Tea Guild members', address: 'members@lists.tea-guild.example' },
    subject: '[tea-guild] Minutes of the autumn meeting',
    text: 'Dear all,\n\nthe minutes are in the archive. The next meeting is in Leeds.\n\nMorgan Tesfaye\nSecretary, Tea Guild\n+44 7700 900166\n',
    headers: {
      'List-Id': 'Tea Guild members <members.lists.tea-guild.example>',
      'List-Unsubscribe': '<mailto:members-leave@lists.tea-guild.example>',
      Precedence: 'list',
    },
  },
  {
    kind: 'auto-reply',
    daysAgo: 25,
    from: { name: 'Aisha Rahman', address: 'aisha.rahman@bluebell-hotels.example' },
    subject: 'Automatic reply: Tea in your new lounges',
    text: 'I am away until the 14th. In urgent cases please write to lounges@bluebell-hotels.example or ring +44 20 7946 0144.\n\nAisha Rahman\nLounge Operations, Bluebell Hotels\n',
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
  },
  {
    kind: 'spoofed',
    daysAgo: 1,
    from: {
      name: 'daniel.osei@harbour-and-vine.example',
      address: 'accounts@quick-settle.example',
    },
    replyTo: { name: '', address: 'payments@quick-settle.example' },
    subject: 'Changed bank details',
    text: `Hello ${SELF.name.split(' ')[0]},\n\nplease use the new account for the open invoice from today.\n\nDaniel Osei\n`,
  },
];
