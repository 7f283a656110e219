import { expect, test } from 'vitest';
import { readNewestText } from './newest-text';

const newest = (body: string) =>
  readNewestText(body)
    .lines.map(({ text }) => text)
    .join('\n')
    .trim();

const history: readonly string[] = [
  'On Mon, Oct 5, 2026 at 10:11 AM Nora Vance <nora@tidemark.example> wrote:\n> old',
  'On Mon, Oct 5, 2026 at 10:11 AM Nora Vance\n<nora@tidemark.example> wrote:\n\n> old',
  'On 05/10/2026 10:11, Nora Vance wrote:\nold words without marks',
  'Am 05.10.2026 um 10:11 schrieb Nora Vance:\n> alt',
  'Am Mo., 5. Okt. 2026 um 10:11 Uhr schrieb Nora Vance <nora@tidemark.example>:\n\nalt',
  'Le lun. 5 oct. 2026 à 10:11, Nora Vance <nora@tidemark.example> a écrit :\nancien',
  'El lun, 5 oct 2026 a las 10:11, Nora Vance (<nora@tidemark.example>) escribió:\nviejo',
  '在 2026-10-05 10:11:12,"周雨桐" <zhou@qinghe.example> 写道:\n>旧',
  '周雨桐 <zhou@qinghe.example> 于2026年10月5日周一 10:11写道:\n旧',
  '2026年10月5日(月) 10:11 Nora Vance <nora@tidemark.example>:\n> old',
  '------------------ 原始邮件 ------------------\n发件人: "周雨桐";\n旧',
  '-----Original Message-----\nFrom: Nora\nold',
  '-----Ursprüngliche Nachricht-----\nVon: Nora\nalt',
  '---------- Forwarded message ---------\nFrom: Nora <nora@tidemark.example>\nold',
  'Begin forwarded message:\n\nFrom: Nora\nold',
  '________________________________\nFrom: Nora Vance <nora@tidemark.example>\nSent: Monday\nTo: Kit\nSubject: x\n\nold',
  '*From:* Nora Vance\n*Sent:* Monday\n*To:* Kit\n*Subject:* x\n\nold',
  'Von: Nora Vance\nGesendet: Montag\nAn: Kit\nBetreff: x\n\nalt',
  '发件人: 周雨桐\n发送时间: 2026年10月5日 10:11\n收件人: 苏晚晴\n主题: 旧\n\n旧',
];
test.each(history)('older mail is cut off: %s', (older) => {
  const read = readNewestText(`New words.\nNora\n\n${older}`);
  expect(read.cut).toBe(true);
  expect(newest(`New words.\nNora\n\n${older}`)).toBe('New words.\nNora');
});

test('an answer below the quote stays, the quote goes', () => {
  expect(newest('On Monday 5 October Nora wrote:\n> old\n\nNew words.\nKit')).toBe(
    'New words.\nKit',
  );
});

const kept: readonly string[] = [
  'From: tomorrow we open at nine.\nBring the keys.',
  'He wrote: yes.',
  'To: do\nDate: fix with Nora',
  'The contract is confidential, so keep it in the safe.\nNora',
  'Timetable\n\nRehearsal\n16 Oct 2026, 09:00\nShow\n17 Oct 2026, 19:00',
];
test.each(kept)('a writer’s own words stay: %s', (text) => {
  expect(newest(text)).toBe(text);
});

test.each([
  'This e-mail is for the sole use of the intended recipient.',
  'CONFIDENTIALITY NOTICE: read nothing.',
  'Diese E-Mail enthält vertrauliche Informationen. Rufen Sie 030 1 an.',
  'Ce message est confidentiel.',
  '本邮件及其附件含有保密信息。',
  '_______________________________________________\ngauges mailing list -- gauges@lists.example',
  'You received this message because you are subscribed to the Google Groups "x".',
  '________________________________________________\nMicrosoft Teams meeting\nDial in +1 312 555 0100',
])('what programs and lawyers add goes: %s', (footer) => {
  expect(newest(`New words.\n\n${footer}\nmore of it`)).toBe('New words.');
});

test('a warning banner above the words goes, the words stay', () => {
  expect(newest('CAUTION: This email came from outside the organization.\n\nNew words.')).toBe(
    'New words.',
  );
});

test('of a ticket talk only the newest block is left', () => {
  const body =
    '##- Please type your reply above this line -##\nMona (Support)\n16 Oct 2026, 09:00 CEST\nFixed.\nDev Tester\n15 Oct 2026, 17:12 CEST\nBroken.';
  expect(newest(body)).toBe('Mona (Support)\n16 Oct 2026, 09:00 CEST\nFixed.');
});
