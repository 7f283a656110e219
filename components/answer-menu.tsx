import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';
import type { Answer } from '@/lib/app/answer-suggestion';
import { dateOfDay, dayOfInstant } from '@/lib/base/days';
import { isDismissedForGood } from '@/lib/domain/plays/list';
import type { RankedPlay } from '@/lib/domain/standing';
import { Icon } from './icon';
import { useWords } from './words';

const LATER_DAYS = [1, 3, 7, 30];
const NOT_NOW_DAYS = 7;

interface MenuEntry {
  label: string;
  effect?: string;
  answer: Answer;
}

/** Later and Dismiss: every way to say "not now", each with what it will do. */
export function AnswerMenu(props: {
  who: string;
  play: RankedPlay;
  now: string;
  onAnswer(answer: Answer): void;
}) {
  const { t, day, tz } = useWords();
  const { onAnswer, play, who } = props;
  const inDays = (days: number) => dateOfDay(dayOfInstant(Date.parse(props.now), tz) + days);
  const notNow = inDays(NOT_NOW_DAYS);
  const later: MenuEntry[] = LATER_DAYS.map((days) => ({
    label: day(inDays(days)),
    answer: { action: 'snoozed', until: inDays(days) },
  }));
  const reasons: MenuEntry[] = [
    {
      label: t('next.alreadyDone'),
      effect: t('next.alreadyDoneEffect'),
      answer: { action: 'done' },
    },
    {
      label: t('next.notNow'),
      effect: t('next.notNowEffect', { date: day(notNow) }),
      answer: { action: 'snoozed', until: notNow },
    },
    {
      label: t('next.notWanted', { who }),
      effect: t(
        isDismissedForGood(play.play) ? 'next.notWantedForGoodEffect' : 'next.notWantedEffect',
      ),
      answer: { action: 'dismissed', reason: 'notWanted' },
    },
  ];
  return (
    <>
      <Menu
        button={t('next.later')}
        title={t('next.laterTitle')}
        entries={later}
        onPick={onAnswer}
      />
      <Menu
        button={t('next.dismiss')}
        title={t('next.dismissTitle')}
        entries={reasons}
        onPick={onAnswer}
      />
    </>
  );
}

function Menu(props: {
  button: string;
  title: string;
  entries: readonly MenuEntry[];
  onPick(answer: Answer): void;
}) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const anchor = `--menu${id.replace(/[^a-z0-9]/gi, '')}`;
  const pick = (entry: MenuEntry | undefined) => {
    if (!entry) return;
    menu.current?.hidePopover();
    props.onPick(entry.answer);
  };
  const [isOpen, setIsOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    // A key held with Ctrl, Alt or Meta is the browser's.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^[1-9]$/.test(event.key)) pick(props.entries[Number(event.key) - 1]);
    // Closing gives the button its focus back; Tab then goes on from there.
    if (event.key === 'Tab') menu.current?.hidePopover();
    if (moveFocus(menu.current, event.key)) event.preventDefault();
  };
  return (
    <>
      <button
        type="button"
        className="btn"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        style={{ anchorName: anchor } as React.CSSProperties}
      >
        {props.button}
        <Icon name="down" small />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        className="menu"
        style={{ positionAnchor: anchor } as React.CSSProperties}
        onToggle={(event) => {
          setIsOpen(event.newState === 'open');
          if (event.newState === 'open') menu.current?.querySelector('button')?.focus();
        }}
      >
        <p id={`${id}-title`} className="small title">
          {props.title}
        </p>
        <div role="menu" tabIndex={-1} aria-labelledby={`${id}-title`} onKeyDown={onKeyDown}>
          {props.entries.map((entry, index) => (
            <button
              key={entry.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => pick(entry)}
            >
              {entry.label}
              <kbd>{index + 1}</kbd>
              {entry.effect && <span className="small">{entry.effect}</span>}
            </button>
          ))}
        </div>
      </div>
    </>
  );
}

/** Moves among the entries as a menu does; tells whether the key was one of its own. */
function moveFocus(menu: HTMLElement | null, key: string): boolean {
  const buttons = [...(menu?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const last = buttons.length - 1;
  const places: Record<string, number> = {
    ArrowDown: at === last ? 0 : at + 1,
    ArrowUp: at <= 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const to = places[key];
  if (to === undefined) return false;
  buttons[to]?.focus();
  return true;
}
