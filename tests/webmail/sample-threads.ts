import type { PersonKey } from './sample-people';

export interface Turn {
  daysAgo: number;
  dir: 'in' | 'out';
  text: string;
}

export interface Thread {
  who: PersonKey;
  subject: string;
  turns: Turn[];
}

const got = (daysAgo: number, text: string): Turn => ({ daysAgo, dir: 'in', text });
const sent = (daysAgo: number, text: string): Turn => ({ daysAgo, dir: 'out', text });

/** What was written in English. Each turn quotes the one before it. */
export const ENGLISH_THREADS: Thread[] = [
  {
    who: 'eleanor',
    subject: 'Spring list and the new Assam',
    turns: [
      got(
        541,
        `Hello Robin,\n\nCould you send the spring list? We are looking for a stronger breakfast blend for the harbour cafés and somebody at the fair spoke well of your Assam.`,
      ),
      sent(
        540,
        `Hello Eleanor,\n\nThe list is attached in the usual place. I have put a 250 g sample of the second flush Assam in the post today; it stands up to milk better than the one you have.`,
      ),
    ],
  },
  {
    who: 'eleanor',
    subject: 'Repeat order, 40 kg breakfast',
    turns: [
      got(
        321,
        `Robin,\n\nPlease book 40 kg of the breakfast blend for the last week of the month. Same price as in spring?`,
      ),
      sent(
        320,
        `Eleanor,\n\nBooked, and yes: 11.80 a kilo stands until the new crop. It leaves us on the Tuesday.`,
      ),
    ],
  },
  {
    who: 'eleanor',
    subject: 'Autumn tasting',
    turns: [
      sent(
        214,
        `Eleanor,\n\nWe taste the autumn Darjeelings on the 18th at ten. There is a chair for you and one for whoever runs the bar in Clifton.`,
      ),
      got(213, `We will both come. Please no smoked teas before noon this time.`),
    ],
  },
  {
    who: 'eleanor',
    subject: 'Tins for Christmas',
    turns: [
      got(
        151,
        `Could the 100 g tins carry our label again? Last year's artwork is fine, only the net weight line must be larger.`,
      ),
      sent(
        150,
        `They can. The printer needs the file by the 5th; I will send you a proof before anything is run.`,
      ),
    ],
  },
  {
    who: 'eleanor',
    subject: 'Earl Grey for the terrace',
    turns: [
      got(81, `The terrace opens in three weeks. Could we try the Earl Grey with less bergamot?`),
      sent(
        79,
        `Two samples are on their way, marked A and B. B is the gentler one and costs forty pence more.`,
      ),
    ],
  },
  {
    who: 'eleanor',
    subject: 'Delivery to Clifton',
    turns: [
      got(
        13,
        `Robin,\n\nThe Clifton site cannot take pallets before nine any more. Can the driver come after ten?\n\nAnd B it is, please: 12 kg to start with.`,
      ),
      sent(12, `Noted: Clifton after ten from now on. 12 kg of B goes out on Thursday.`),
      got(
        11,
        `Perfect, thank you. Could you also send me the organic certificate for B by the end of next week?`,
      ),
    ],
  },
  {
    who: 'daniel',
    subject: 'Invoice 4471',
    turns: [
      got(
        96,
        `Hi Robin,\n\nInvoice 4471 shows 42 kg but the delivery note says 40. Could you check before I release it?`,
      ),
      sent(
        95,
        `You are right, two kilos were a sample and should not be on it. A corrected invoice is with you today.`,
      ),
      got(94, `Received and released, it goes with Friday's run.`),
    ],
  },
  {
    who: 'daniel',
    subject: 'Statement for the quarter',
    turns: [
      sent(
        34,
        `Hello Daniel,\n\nHere is the statement for the quarter. Nothing is overdue; 4502 falls due on the 28th.`,
      ),
      got(32, `Thanks, it matches ours. 4502 is approved.`),
    ],
  },
  {
    who: 'tomas',
    subject: 'Green teas for Miami',
    turns: [
      got(
        188,
        `Dear Robin,\n\nWe import for some sixty restaurants in Florida and miss a good everyday green. What can you offer by the half pallet?`,
      ),
      sent(
        187,
        `Dear Tomás,\n\nTwo come to mind: a steamed Sencha and a pan-fired Chun Mee. I would start with the second, it forgives hot water.`,
      ),
      got(180, `Then samples of both please, to our Doral address.`),
    ],
  },
  {
    who: 'tomas',
    subject: 'Half pallet Chun Mee',
    turns: [
      got(64, `We liked it. Half a pallet to begin with: can you quote CIF Miami?`),
      sent(
        62,
        `CIF Miami 9.35 a kilo for 210 kg, sailing every second Friday. The offer stands for thirty days.`,
      ),
    ],
  },
  {
    who: 'tomas',
    subject: 'Arrival and the next one',
    turns: [
      sent(
        10,
        `Tomás,\n\nThe ship was on time; your broker has the papers. How does it taste after the voyage?`,
      ),
      got(
        9,
        `Very well. My people in Tampa ask for the same again in two months, and for a jasmine if you have one you trust.`,
      ),
    ],
  },
  {
    who: 'hannah',
    subject: 'Rates from Ningbo',
    turns: [
      sent(
        231,
        `Hello Hannah,\n\nWhat would 6 cbm from Ningbo to Felixstowe cost us in the second half of the year?`,
      ),
      got(
        229,
        `Hi Robin,\n\nAt present 74 a cbm plus handling. I can hold that for three sailings if you name the weeks.`,
      ),
    ],
  },
  {
    who: 'hannah',
    subject: 'Booking 2 of 3',
    turns: [
      got(
        52,
        `The second booking is confirmed, cut-off is Wednesday noon. Do you want insurance again?`,
      ),
      sent(51, `Yes please, the same cover as last time.`),
    ],
  },
  {
    who: 'hannah',
    subject: 'Felixstowe is slow',
    turns: [
      got(
        7,
        `A word of warning: the port is four days behind. Yours should be on the quay on Monday rather than Thursday. I'll ring you as soon as it is discharged.`,
      ),
      sent(6, `Thank you for telling me early. I will warn the two cafés who wait for it.`),
    ],
  },
  {
    who: 'luca',
    subject: 'Tea for an Italian deli',
    turns: [
      got(
        22,
        `Good morning,\n\nI open a delicatessen in Leith in spring and would like ten loose teas in tall jars. Is that too small for you?`,
      ),
      sent(
        21,
        `Good morning Luca,\n\nNot at all: the smallest order is 1 kg a tea. I would start with eight and keep two jars for the season.`,
      ),
      got(17, `Eight then. Could we meet for a tasting in the first week of the month?`),
    ],
  },
  {
    who: 'maya',
    subject: 'Hibiscus and ginger, do you blend?',
    turns: [
      got(
        4,
        `Hi there,\n\nWe run three supper clubs in Washington and would like a caffeine-free house blend: hibiscus, ginger, a little clove. About 5 kg a month. Do you make blends to order, and how long does a first batch take?\n\nBest,\nMaya`,
      ),
    ],
  },
  {
    who: 'aisha',
    subject: 'Tea in your new lounges',
    turns: [
      sent(
        46,
        `Dear Ms Rahman,\n\nI read that Bluebell opens lounges in five airports. We supply tea to places where nobody has four minutes to wait for it, and I would be glad to send you a box.`,
      ),
      sent(
        25,
        `Dear Ms Rahman,\n\nJust once more, since a box weighs nothing: which address may I send it to?`,
      ),
    ],
  },
];
