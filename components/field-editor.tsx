import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { readMoment } from '@/lib/app/moment';
import type { TypedTrouble } from '@/lib/app/typed-value';
import { readTypedValue } from '@/lib/app/typed-value';
import type { FieldKind, FieldValue } from '@/lib/domain/contact';
import { useWords } from './words';

/** One value being typed. What cannot be kept is said in a sentence, and stays to be mended. */
export function FieldEditor(props: {
  kind: FieldKind;
  /** The value to change; absent when one is added. */
  old?: FieldValue;
  onKeep(value: FieldValue): void;
  onCancel(): void;
}) {
  const { t } = useWords();
  const id = useId();
  const before = props.old ? writtenForm(props.old) : '';
  const [text, setText] = useState(before);
  const [trouble, setTrouble] = useState<TypedTrouble>();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    // What was not altered keeps its form, its kind and its evidence.
    if (props.old && text === before) return props.onCancel();
    const read = await readTypedValue(props.kind, text, (await readMoment()).now, props.old);
    if (typeof read === 'string') setTrouble(read);
    else props.onKeep(read);
  };
  return (
    <form
      className="field-editor"
      onSubmit={(event) => void keep(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <label htmlFor={id} className="lab">
        {t(`field.${props.kind}`)}
      </label>
      {/* The rep has just asked for this field. */}
      <input
        id={id}
        type="text"
        value={text}
        ref={(input) => input?.focus()}
        aria-invalid={trouble !== undefined}
        aria-describedby={trouble ? `${id}-trouble` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setTrouble(undefined);
        }}
      />
      {trouble && (
        <p id={`${id}-trouble`} className="small trouble" role="alert">
          {t(`capture.${trouble}`)}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="btn line">
          {t('field.keep')}
        </button>
        <button type="button" className="btn" onClick={props.onCancel}>
          {t('field.cancel')}
        </button>
      </div>
    </form>
  );
}

/** A value as it is typed: a phone with its extension behind it. */
function writtenForm({ written, value, extension }: FieldValue): string {
  return extension ? `${written ?? value} ext. ${extension}` : (written ?? value);
}
