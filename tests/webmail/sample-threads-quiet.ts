import type { Thread, Turn } from './sample-threads';

const got = (daysAgo: number, text: string): Turn => ({ daysAgo, dir: 'in', text });
const sent = (daysAgo: number, text: string): Turn => ({ daysAgo, dir: 'out', text });

/** Those who used to write: one grows cool, one has gone silent. */
export const QUIET_THREADS: Thread[] = [
  {
    who: 'ingrid',
    subject: 'Private label, first talk',
    turns: [
      got(
        286,
        `Hello Robin,\n\nWe think about a small tea shelf beside our coffees, under our own name. Do you pack in sachets?`,
      ),
      sent(
        285,
        `We do, in Leeds, from 5,000 sachets a blend. I suggest three to begin with: breakfast, green, rooibos.`,
      ),
    ],
  },
  {
    who: 'ingrid',
    subject: 'Sachet paper',
    turns: [
      got(250, `Which paper do you use? Our shops in Bergen ask for plastic-free everything.`),
      sent(
        249,
        `Abaca and wood pulp, sealed by pressing: no plastic. The certificate is in the folder.`,
      ),
    ],
  },
  {
    who: 'ingrid',
    subject: 'Three blends, prices',
    turns: [
      sent(
        214,
        `Prices for 5,000, 10,000 and 25,000 of each are in the table. The step at 10,000 is the one that pays.`,
      ),
      got(212, `Understood. I take the 10,000 to our meeting.`),
    ],
  },
  {
    who: 'ingrid',
    subject: 'Artwork round one',
    turns: [
      got(
        178,
        `The designer is done; please check the Norwegian text on the back against your packing rules.`,
      ),
      sent(
        176,
        `One remark: the allergen line needs a contrast of seven to one. Everything else is fine.`,
      ),
    ],
  },
  {
    who: 'ingrid',
    subject: 'Shelf test in Bergen',
    turns: [
      got(142, `Four shops start the test on Monday. I will write how it goes.`),
      sent(141, `Good luck! If they want a tasting for the staff, I can come over.`),
    ],
  },
  {
    who: 'ingrid',
    subject: 'First numbers',
    turns: [
      got(
        110,
        `The rooibos sells twice as fast as we thought, the green half. Can we change the split in the next run?`,
      ),
      sent(109, `Yes, until the sachets are printed. Shall we say 8,000 rooibos and 4,000 green?`),
    ],
  },
  {
    who: 'ingrid',
    subject: 'Next run',
    turns: [
      got(81, `I need to wait for the budget round. You will hear from me when it is through.`),
      sent(80, `No hurry. The slot in Leeds is yours until the end of the quarter.`),
    ],
  },
  {
    who: 'piotr',
    subject: 'Breakfast tea for nine hotels',
    turns: [
      got(
        533,
        `Dear Robin,\n\nWe run nine hotels in Poland and change supplier in autumn. Please quote envelope bags, breakfast and Earl Grey.`,
      ),
      sent(
        532,
        `Dear Piotr,\n\nThank you. 3.10 a hundred for both, delivered to your Łódź store, from 60,000 bags.`,
      ),
      got(509, `The sample was good. We begin with 60,000 in the new season.`),
    ],
  },
  {
    who: 'piotr',
    subject: 'Second delivery',
    turns: [
      got(447, `Please send the second 60,000 in the week of the 10th.`),
      sent(446, `On its way on the 8th. Would you like to look at a winter blend for the lobby?`),
      got(421, `Thank you, perhaps later in the year.`),
    ],
  },
];
