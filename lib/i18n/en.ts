/**
 * English words of the first view. Every key stands in zh-cn.ts too; `npm run check` holds them in
 * step. Words that only later parts say stand in en-later.ts.
 */
export const en = {
  bar: {
    desk: 'Desk',
    today: 'Today',
    hide: 'Hide sidebar (Esc)',
    panel: 'Open in side panel',
    settings: 'Settings',
    back: 'Back',
    backToPeople: 'All people here',
  },
  stage: {
    label: 'Stage',
    prospect: 'Prospect',
    new: 'New',
    active: 'Active',
    loyal: 'Loyal',
    lapsed: 'Lapsed',
  },
  momentum: {
    label: 'Momentum',
    none: 'None yet',
    warming: 'Warming',
    steady: 'Steady',
    cooling: 'Cooling',
    silent: 'Silent',
  },
  lastSeen: { label: 'Last seen here', never: 'Never' },
  rhythm: {
    text_one: '{{count}} contact day in the last 180 days.',
    text_other: '{{count}} contact days in the last 180 days.',
    bought: 'Bought on {{count}} of them.',
    last: 'Last seen here {{ago}}',
    none: 'No contact seen here yet',
  },
  stand: {
    label: {
      stages: 'Stage',
      natures: 'Nature',
      kinds: 'Kind',
      phases: 'Phase',
      periods: 'Period',
      tier: 'Tier',
      care: 'Care',
    },
    byHand: 'set by you',
    byHandAgainst: 'set by you, and the facts say something else',
    word: {
      prospect: 'Prospect',
      new: 'New',
      active: 'Active',
      loyal: 'Loyal',
      lapsed: 'Lapsed',
      potential: 'Potential',
      existing: 'Existing',
      longTerm: 'Long-term',
      important: 'Important',
      lost: 'Lost',
      probing: 'Probing',
      forming: 'Forming',
      stable: 'Stable',
      declining: 'Declining',
    },
    tier: { value: 'Value', potential: 'Potential', ordinary: 'Ordinary' },
    stars_one: '{{count}} star',
    stars_other: '{{count}} stars',
    care: {
      basic: 'Basic',
      reactive: 'Reactive',
      accountable: 'Accountable',
      proactive: 'Proactive',
      partner: 'Partner',
    },
    whyBoth: 'Why {{stage}}, {{momentum}}',
    why: 'Why {{word}}',
  },
  list: { comma: ', ' },
  ago: {
    today: 'today',
    yesterday: 'yesterday',
    days: '{{count}} days ago',
  },
  play: {
    resolve: {
      name: 'Resolve',
      feedback:
        '{{who}} was not content on {{date}}, and no word from you has been seen here since.',
      refund: '{{who}} was refunded on {{date}}, and no word from you has been seen here since.',
    },
    reply: {
      name: 'Reply',
      fact: '{{who}} wrote on {{date}} and has no answer from you that was seen here.',
      factAbout:
        '{{who}} wrote on {{date}}, “{{subject}}”, and has no answer from you that was seen here.',
    },
    promise: {
      name: 'Keep a promise',
      due: 'You promised {{who}} something by {{date}}.',
      promised: 'You promised {{who}} by {{date}}: {{text}}',
      task: 'To do for {{who}} by {{date}}: {{text}}',
    },
    welcome: {
      name: 'Welcome',
      fact: '{{who}} bought for the first time on {{date}}, and no word from you has been seen here since.',
    },
    firstTouch: {
      name: 'First mail',
      fact: 'You saved {{who}} {{ago}} and no mail between you has been seen here.',
    },
    followUp: {
      name: 'Follow up',
      fact_one: 'Your mail to {{who}} of {{date}} has no answer yet.',
      fact_other:
        'Your last {{count}} mails to {{who}} have no answer yet; the latest is of {{date}}.',
    },
    reconnect: {
      name: 'Reconnect',
      fact: '{{days}} days since the last contact with {{who}}.',
    },
    winBack: {
      name: 'Win back',
      fact: '{{days}} days since the last contact with {{who}}.',
    },
    upsell: {
      name: 'Next order',
      fact: '{{days}} days since the last purchase of {{who}}.',
    },
    askReferral: {
      name: 'Ask for a referral',
      fact: '{{who}} was content on {{date}}.',
    },
    askFeedback: {
      name: 'Ask for feedback',
      purchase: '{{who}} bought on {{date}} and has not said how it was.',
      checkBack: 'You answered a complaint of {{who}} on {{date}}. Is it settled?',
    },
    greet: {
      name: 'Birthday greeting',
      today: 'Today is the birthday of {{who}}.',
      soon: 'The birthday of {{who}} is on {{date}}.',
    },
    thankReferral: {
      name: 'Thank for a referral',
      fact: '{{who}} sent somebody to you on {{date}}, and no word from you has been seen here since.',
      named:
        '{{who}} sent {{name}} to you on {{date}}, and no word from you has been seen here since.',
    },
    decide: {
      name: 'Decide',
      unanswered: '{{count}} mails to {{who}} without an answer. Keep trying, or let it rest?',
      idle: 'No contact with {{who}} for {{days}} days. Keep, or let it rest?',
      untouched: 'No contact with {{who}} is known. Try once more, or let it rest?',
      winBacks:
        '{{count}} tries to win {{who}} back without an answer. Try once more, or let it go?',
      thin: '{{who}} went silent {{days}} days ago after little contact. Try once more, or let it rest?',
    },
    wait: {
      fact: 'Nothing to do until {{date}}',
      factOpen: 'Nothing to do for now',
    },
    respect: {
      fact: 'Leave {{who}} in peace',
    },
  },
  next: {
    title: 'Next: {{play}}',
    sure: { high: 'Sure', medium: 'Fairly sure', low: 'Unsure' },
    late_one: '{{count}} day late',
    late_other: '{{count}} days late',
    dueToday: 'Due today',
    dueIn_one: 'Due tomorrow',
    dueIn_other: 'Due in {{count}} days',
    selfUnknown:
      'Alongside does not know which address is yours here, so it cannot tell who wrote last. Set it in the settings.',
  },
  warning: {
    nameHoldsOtherAddress: 'The name shows {{shown}}, but the mail comes from {{actual}}.',
    nameHoldsMarkup: 'The name holds program text: {{shown}}',
    replyGoesElsewhere: 'Replies would go to {{replyTo}}, not to {{from}}.',
    lookalikeDomain: '{{domain}} looks like {{like}}, but is another domain.',
  },
};

export type InOtherWords<T> = { [K in keyof T]: T[K] extends string ? string : InOtherWords<T[K]> };
/** The same keys in another language. */
export type Translation = InOtherWords<typeof en>;
