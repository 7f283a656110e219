import { correctFact, voidFact } from '@/lib/app/correct-fact';
import { logInteraction } from '@/lib/app/log-interaction';
import type { CallResult, Channel, Direction, Interaction } from '@/lib/domain/fact';
import { unreplaced } from '@/lib/domain/fact';
import { useMoment } from '../moment';
import type { Words } from '../words';
import { useWords } from '../words';
import { ChoiceField, DayField, dayIn, FieldRow, TextField, WordsField } from './fields';
import type { FormProps } from './form-props';
import { readAt, readTalk } from './typed';
import type { Submit } from './typed-form';
import { TypedForm } from './typed-form';

/** Ways of talking, each with the buttons that finish it. */
type TalkKind = 'call' | 'meeting' | 'chat' | 'mail';

const CHATS = [
  'wechat',
  'whatsapp',
  'sms',
  'social',
  'webChat',
] as const satisfies readonly Channel[];
const RESULTS = ['reached', 'noAnswer', 'leftMessage'] as const satisfies readonly CallResult[];
const isResult = (value: string): value is CallResult => RESULTS.some((each) => each === value);

/** A call, a meeting, a chat or a mail: who took part is the button that finishes it. */
export function TalkForm(props: FormProps<Interaction> & { kind: TalkKind }) {
  const { kind, contact, facts, old, onClose } = props;
  const words = useWords();
  const { t, language } = words;
  const { tz } = useMoment();
  return (
    <TypedForm
      title={t(`add.${kind}`)}
      startsAt="button"
      submits={submitsOf(kind, old, words)}
      takeOut={old && ((moment) => voidFact(old, moment))}
      onClose={onClose}
      read={(typed, pressed, moment) => {
        const before = old && { day: dayIn(old.at, tz), at: old.at };
        const when = readAt(typed, moment, before);
        if (typeof when === 'string') return when;
        const talk = readTalk(typed);
        if (typeof talk === 'string') return talk;
        const told = {
          ...talk,
          ...endOf(pressed),
          ...when,
          channel: channelOf(kind, typed.text('channel')),
        };
        if (!old) return (now) => logInteraction(contact.id, told, now);
        const { minutes: _, words: __, result: ___, ...kept } = old;
        return (now) => correctFact(old, { ...kept, ...told }, now);
      }}
    >
      {kind === 'chat' && (
        <ChoiceField
          name="channel"
          label={t('add.channel')}
          initial={
            old?.channel ?? lastChat(facts) ?? (language === 'zh_CN' ? 'wechat' : 'whatsapp')
          }
          options={CHATS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      )}
      <FieldRow>
        <DayField at={old?.at} />
        {(kind === 'call' || kind === 'meeting') && (
          <TextField
            name="minutes"
            label={t('add.minutes')}
            keys="numeric"
            maxLength={6}
            initial={old?.minutes}
            mends={['minutesBad']}
          />
        )}
      </FieldRow>
      {kind !== 'mail' && <WordsField name="words" label={t('add.words')} initial={old?.words} />}
    </TypedForm>
  );
}

/** The button of what is so now comes first: a correction of the day alone is one key more. */
function submitsOf(kind: TalkKind, old: Interaction | undefined, { t }: Words): Submit[] {
  const submits = allSubmits(kind, old !== undefined, t);
  const now = old?.result ?? old?.dir;
  return submits.toSorted((a, b) => Number(b.value === now) - Number(a.value === now));
}

function allSubmits(kind: TalkKind, isCorrection: boolean, t: Words['t']): Submit[] {
  if (kind === 'call') return RESULTS.map((value) => ({ value, label: t(`add.${value}`) }));
  if (kind === 'meeting')
    return [{ value: 'both', label: t(isCorrection ? 'add.keep' : 'add.logMeeting') }];
  const submits = [
    { value: 'in', label: t('add.theyWrote') },
    { value: 'out', label: t('add.youWrote') },
  ];
  return kind === 'mail' ? submits : [...submits, { value: 'both', label: t('add.bothWrote') }];
}

/** Which way it went and, of a call, how it ended. Nobody reached is a word from us only. */
function endOf(pressed: string): { dir: Direction; result?: CallResult } {
  if (isResult(pressed)) return { dir: pressed === 'reached' ? 'both' : 'out', result: pressed };
  return { dir: pressed === 'in' || pressed === 'out' ? pressed : 'both' };
}

function channelOf(kind: TalkKind, chosen: string): Channel {
  if (kind === 'chat') return CHATS.find((each) => each === chosen) ?? 'wechat';
  return kind === 'mail' ? 'email' : kind;
}

/** Where they chatted last. */
function lastChat(facts: FormProps<Interaction>['facts']): Channel | undefined {
  const chats = unreplaced(facts).filter(
    (fact): fact is Interaction =>
      fact.kind === 'interaction' && CHATS.some((each) => each === fact.channel),
  );
  return chats.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.channel;
}
