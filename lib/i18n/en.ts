/**
 * English words of the first view. Every key stands in zh-cn.ts too; `npm run check` holds them in
 * step. Words that only later parts say stand in en-later.ts.
 */
export const en = {
  bar: {
    desk: 'Desk',
    today: 'Today',
    more: 'More',
    hide: 'Hide sidebar (Esc)',
    panel: 'Open in side panel',
    history: 'History',
    settings: 'Settings',
    undo: 'Undo last act',
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
  note: {
    title: 'Quick note',
    placeholder: 'What was said, what was promised',
    kept: 'Kept as you type',
    keptAt: 'Draft kept, {{time}}',
    asPromise: 'As promise',
    save: 'Save note',
    waiting: 'The note is kept, and joins the contact once it is saved.',
  },
  field: {
    name: 'Name',
    title: 'Title',
    organisation: 'Organisation',
    email: 'Email',
    phone: 'Phone',
    website: 'Website',
    extension: 'ext. {{extension}}',
    phoneKind: { work: 'work', mobile: 'mobile', fax: 'fax', tollfree: 'toll-free' },
    edit: 'Edit {{field}}',
    remove: 'Remove {{field}}',
    keep: 'Keep',
    cancel: 'Cancel',
    value: 'New value',
    kind: 'Kind',
  },
  warning: {
    nameHoldsOtherAddress: 'The name shows {{shown}}, but the mail comes from {{actual}}.',
    nameHoldsMarkup: 'The name holds program text: {{shown}}',
    replyGoesElsewhere: 'Replies would go to {{replyTo}}, not to {{from}}.',
    lookalikeDomain: '{{domain}} looks like {{like}}, but is another domain.',
  },
  nobody: {
    title: 'Nobody to show on this page',
    text: 'Open a mail, or select an address on the page, and the person appears here.',
    reading: 'Reading the page',
    firstTitle: 'No contacts yet',
    firstText:
      'Open a mail, and the sender appears here with what can be saved. Everything stays on this machine.',
    steps: {
      one: 'Open a mail from somebody you work with',
      two: 'Check the fields and save the contact',
      three: 'Write down what you promised',
    },
    blocked: 'The browser lets no extension read this page.',
    blockedText: 'Your contacts are on the desk.',
    ownOnly: 'Only you are on this page.',
  },
  refused: {
    title: 'This page keeps Alongside from its storage',
    text: 'The browser blocks storage here, so contacts cannot be shown beside the page. They are safe, and the side panel can show them.',
    detail: 'What was refused',
    database:
      'Opening the database was refused. Blocking all cookies does this, and so do pages in a sandbox.',
    covered:
      'The page covers or fades Alongside, so a click here might not be yours. Nothing was done.',
    coveredText: 'Use the side panel: no page can reach it.',
  },
  trouble: {
    title: 'Alongside cannot reach its records',
    full: 'The disk is full, so the last act was not saved. Free some space and do it again; everything saved before is still there.',
    refused:
      'The browser refused access to the records. They are still there; open the desk and look again.',
    upgradeFailed:
      'The records could not be brought to this version. They are untouched. Go back to the last version, or export them first.',
    newerVersion:
      'The records were written by a newer version. Update Alongside to read them; nothing was changed.',
    other:
      'Something went wrong, and the act was not saved. Everything saved before is still there. Do it again; if it comes back, export your records and report it.',
    addressTaken: 'This address belongs to {{who}}. One address stands for one person.',
    gone: 'This contact is no longer here. The history shows why.',
    factGone:
      'This fact was corrected or taken back meanwhile, so nothing was changed. The card shows how it stands now.',
    taskGone: 'This task is no longer here. The history shows why.',
    unread:
      'This page holds more than can be kept while it is open, so nobody is shown. Select the part you need, and choose Alongside in the menu of the right mouse button.',
    notLogged:
      'This mail could not be logged: the records did not take it. Everything saved before is still there. Open the mail again to try once more.',
  },
  person: {
    doNotContact: 'Do not contact',
    neverLog: 'Never log mail with this contact',
    history: 'History of this contact',
    exported: 'Last export {{ago}}',
    neverExported: 'Never exported',
  },
  toast: {
    somebody: 'a removed contact',
    undo: 'Undo',
    close: 'Close',
    undone: 'Taken back: {{what}}',
    nothingToUndo: 'There is nothing to take back.',
    alreadyUndone: 'This was taken back already.',
    unknownChange: 'The history does not know this act.',
    changedSince: 'Not taken back: {{fields}} was changed again since. Take that back first.',
    addressTaken: 'Not taken back: {{address}} belongs to another contact now.',
    alreadyKnown: '{{who}} is a contact already; nothing was added.',
    exported: 'The export is in your downloads. Keep it somewhere safe.',
  },
};

export type InOtherWords<T> = { [K in keyof T]: T[K] extends string ? string : InOtherWords<T[K]> };
/** The same keys in another language. */
export type Translation = InOtherWords<typeof en>;
