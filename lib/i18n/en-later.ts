import type { InOtherWords } from './en';

/** English words of the parts that are fetched when they are first shown, and of the desk. */
export const enLater = {
  capture: {
    notSaved: 'Not saved yet',
    title: 'What would be saved',
    count: '{{ticked}} of {{all}}',
    save: 'Save contact',
    alsoLogs_one: 'Also logs the {{count}} message open in this thread.',
    alsoLogs_other: 'Also logs the {{count}} messages open in this thread.',
    logsNothing: 'Mail on this site is not logged.',
    nothingTicked: 'Nothing is ticked. Tick at least one field to save.',
    automated: 'This address writes by machine, so it is not offered for saving.',
    saveAnyway: 'Save it all the same',
    badEmail: 'This is no e-mail address. It needs one @ and a domain, like name@company.example.',
    badPhone: 'This is no phone number. Write it with its country code, like +44 20 7946 0123.',
    badWebsite: 'This is no web address. It begins with http:// or https://.',
    empty: 'Write something, or leave the field out.',
    unnamed: 'Without a name',
  },
  automated: {
    noReplyAddress: 'No answer is read at this address.',
    machineHeader: 'The mail says that a machine sent it.',
    mailingList: 'This is a mailing list.',
    autoReply: 'This is an automatic reply.',
  },
  people: {
    title_one: '{{count}} person here',
    title_other: '{{count}} people here',
    known: 'Known',
    new: 'New',
    automated: 'Automatic',
    warned: 'Looks suspicious',
    leftOutSelf_one: 'Left out: you ({{count}} address).',
    leftOutSelf_other: 'Left out: you ({{count}} addresses).',
    leftOutLists: 'Left out: {{lists}}.',
    saveNew_one: 'Save the {{count}} new person',
    saveNew_other: 'Save the {{count}} new people',
  },
  site: {
    always: 'Always beside this site',
    alwaysText:
      'Alongside then stands beside {{host}} by itself. The browser asks you once, for this site only.',
    off: 'Switch off on this site',
    on: 'Alongside stands beside {{host}}.',
    refused: 'Nothing was switched on: the browser was told no. You can ask again any time.',
    neverLog: 'Do not log mail seen on this site',
    justOff: 'Alongside no longer stands beside {{host}}.',
  },
  desk: {
    title: 'Alongside',
    contacts: 'All contacts',
    export: 'Export and restore',
    settings: 'Settings',
    history: 'History',
    name: 'Name',
    organisation: 'Organisation',
    next: 'Next',
    pick: 'Choose a contact to see the card.',
    empty: 'No contacts yet. Open a mail with Alongside beside it, and save the sender.',
    nothing: 'Nothing to do',
  },
  export: {
    title: 'Export',
    text: 'One file with everything: contacts, notes, history and settings. Removing the extension deletes all of it from this browser, so keep a file.',
    button: 'Export everything',
    restoreTitle: 'Restore',
    restoreText: 'Puts the records of a file in the place of what is here. It can be undone.',
    choose: 'Choose a file',
    preview:
      'This file of {{date}} holds {{contacts}} contacts, {{notes}} notes and {{facts}} facts. Now here: {{here}} contacts.',
    restore: 'Restore this file',
    cancel: 'Leave everything as it is',
    restored: 'Restored. Everything from the file is here.',
    trouble: {
      notJson:
        'This is no export of Alongside: it cannot be read as JSON. Nothing was changed. Choose the file that “Export everything” wrote.',
      notOurs: 'This file is JSON, but no export of Alongside. Nothing was changed.',
      newer:
        'This file was written by a newer version ({{version}}). Update Alongside, then restore it. Nothing was changed.',
      damaged:
        'This file was altered or cut off since it was written: its checksum does not fit. Nothing was changed. Use another copy.',
      brokenRow: 'A row of this file cannot be read ({{path}}). Nothing was changed.',
    },
    persisted: 'The browser has promised to keep the records.',
    notPersisted: 'The browser may clear the records when the disk runs full.',
    persist: 'Ask the browser to keep them',
  },
  settings: {
    language: 'Language',
    languageAuto: 'As the browser',
    timeZone: 'Time zone in which days are counted',
    timeZoneAuto: 'As this machine ({{zone}})',
    own: 'Your own addresses',
    ownText: 'They are never captured, and tell Alongside who wrote. One a line.',
    ownSave: 'Save addresses',
    ownSaved: 'Saved.',
    ownRefused: 'These are no e-mail addresses: {{words}}. Nothing was saved.',
    sites: 'Sites',
    sitesNone:
      'Alongside stands beside no site yet. Click its button in the toolbar on a page to begin.',
    siteSide: 'Side',
    left: 'Left',
    right: 'Right',
    logMail: 'Log mail seen here',
    privacy: 'Everything stays in this browser. Nothing is sent anywhere.',
  },
};

/** The same keys in another language. */
export type LaterTranslation = InOtherWords<typeof enLater>;
