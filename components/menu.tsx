import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import { Icon } from './icon';

export interface MenuEntry {
  label: string;
  /** What it will do. */
  effect?: string;
  onPick(): void;
}

/**
 * A menu whose entries can be taken by number, by arrows or by hand. What else belongs to it stands
 * below the entries, and is reached by Tab.
 */
export function Menu(props: {
  button: string;
  title: string;
  entries: readonly MenuEntry[];
  children?: ReactNode;
}) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const anchor = `--menu${id.replace(/[^a-z0-9]/gi, '')}`;
  const pick = (entry: MenuEntry | undefined) => {
    if (!entry) return;
    menu.current?.hidePopover();
    entry.onPick();
  };
  const [isOpen, setIsOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    // A key held with Ctrl, Alt or Meta is the browser's.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^[1-9]$/.test(event.key)) pick(props.entries[Number(event.key) - 1]);
    // Closing gives the button its focus back; Tab then goes on from there.
    if (event.key === 'Tab' && !props.children) menu.current?.hidePopover();
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
        {props.children}
      </div>
    </>
  );
}

/** Moves among the entries as a menu does; tells whether the key was one of its own. */
function moveFocus(menu: HTMLElement | null, key: string): boolean {
  const buttons = [...(menu?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])];
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
