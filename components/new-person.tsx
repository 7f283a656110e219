import { useState } from 'react';
import { saveContact } from '@/lib/app/save-contact';
import type { FieldValue } from '@/lib/domain/contact';
import { fieldKey } from '@/lib/domain/contact';
import { directionOf } from '@/lib/domain/seen-message';
import type { SightedField, Sighting } from '@/lib/domain/sighting';
import { useActs } from './acts';
import { Breakable } from './breakable';
import { EvidenceLine } from './evidence-line';
import { FieldEditor } from './field-editor';
import { FieldText } from './field-text';
import { Icon } from './icon';
import { QuickNote } from './quick-note';
import { roleOf, savedForm, titleOf } from './sighted';
import type { ShownNow } from './use-people';
import { WarningLine } from './warning-line';
import { useWords } from './words';

/** A person not yet saved: what would be saved, field by field with its evidence, and one button. */
export function NewPerson(props: { person: Sighting; shown: ShownNow; page: string | null }) {
  const { person, shown } = props;
  const { t } = useWords();
  const acts = useActs();
  const [edits, setEdits] = useState<ReadonlyMap<string, FieldValue>>(new Map());
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isWanted, setIsWanted] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);

  const rows = person.fields.map((field) => {
    const key = fieldKey(field);
    return {
      key,
      field: edits.get(key) ?? field,
      isTicked: ticks.get(key) ?? field.offered === 'ticked',
    };
  });
  const ticked = rows.filter((row) => row.isTicked).map((row) => savedForm(row.field));
  const title = titleOf(person);
  const isOffered = !person.automated || isWanted;
  const save = async () => {
    if (ticked.length === 0) return setIsEmpty(true);
    const saved = await acts.run((moment) =>
      saveContact(
        {
          fields: ticked,
          messages: shown.logsMail ? shown.messages : [],
          self: shown.self,
          page: props.page,
        },
        moment,
      ),
    );
    if (saved?.alreadyKnown)
      acts.say((t) => t('toast.alreadyKnown', { who: title ?? person.address ?? '' }));
  };
  const set = <V,>(map: ReadonlyMap<string, V>, key: string, value: V) =>
    new Map(map).set(key, value);

  return (
    <>
      <section className="who">
        <div className="top">
          <h1>
            <Breakable text={title ?? person.address ?? t('capture.unnamed')} />
          </h1>
          <span className="light new">{t('capture.notSaved')}</span>
        </div>
        <p className="role">{roleOf(person)}</p>
        {person.warnings.map((warning) => (
          <WarningLine key={warning.code} warning={warning} />
        ))}
      </section>
      {!isOffered ? (
        <section>
          <p>{person.automated && t(`automated.${person.automated.code}`)}</p>
          <p className="small">{t('capture.automated')}</p>
          <div className="acts">
            <button type="button" className="btn line" onClick={() => setIsWanted(true)}>
              {t('capture.saveAnyway')}
            </button>
          </div>
        </section>
      ) : (
        <>
          <section aria-labelledby="capture-title">
            <div className="head">
              <h2 id="capture-title">{t('capture.title')}</h2>
              <span className="small">
                {t('capture.count', { ticked: ticked.length, all: rows.length })}
              </span>
            </div>
            <ul className="pick">
              {rows.map(({ key, field, isTicked }) => (
                <CaptureRow
                  key={key}
                  field={field}
                  isTicked={isTicked}
                  onTick={(on) => {
                    setIsEmpty(false);
                    setTicks(set(ticks, key, on));
                  }}
                  onEdit={(value) => {
                    setEdits(set(edits, key, value));
                    setTicks(set(ticks, key, true));
                  }}
                />
              ))}
            </ul>
          </section>
          <div className="save">
            <button type="button" className="btn primary wide" onClick={() => void save()}>
              {t('capture.save')}
            </button>
            {isEmpty && (
              <p className="small trouble" role="alert">
                {t('capture.nothingTicked')}
              </p>
            )}
            <p className="small">{logWords(ticked, shown, t)}</p>
          </div>
        </>
      )}
      {person.address && (
        <QuickNote key={person.address} address={person.address} page={props.page} />
      )}
    </>
  );
}

function CaptureRow(props: {
  field: SightedField | FieldValue;
  isTicked: boolean;
  onTick(on: boolean): void;
  onEdit(value: FieldValue): void;
}) {
  const { t } = useWords();
  const { field, isTicked } = props;
  const [isOpen, setIsOpen] = useState(false);
  const name = t(`field.${field.kind}`);
  const id = `tick-${fieldKey(field)}`;
  return (
    <li>
      <input
        type="checkbox"
        id={id}
        checked={isTicked}
        aria-label={name}
        onChange={(event) => props.onTick(event.target.checked)}
      />
      <div className="body">
        {isOpen ? (
          <FieldEditor
            kind={field.kind}
            old={field}
            onCancel={() => setIsOpen(false)}
            onKeep={(value) => {
              setIsOpen(false);
              props.onEdit(value);
            }}
          />
        ) : (
          <>
            <label htmlFor={id} className="lab">
              {name}
            </label>
            <p>
              <FieldText field={field} />
            </p>
            <p className="small">
              <EvidenceLine
                evidence={field.evidence}
                doubt={'doubt' in field ? field.doubt : undefined}
              />
            </p>
          </>
        )}
      </div>
      {!isOpen && (
        <button
          type="button"
          className="btn icon edit"
          aria-label={t('field.edit', { field: name })}
          onClick={() => setIsOpen(true)}
        >
          <Icon name="pencil" />
        </button>
      )}
    </li>
  );
}

/** How many of the visible messages saving would log: asked of the same rule that logs them. */
function logWords(
  fields: readonly FieldValue[],
  shown: ShownNow,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (!shown.logsMail) return t('capture.logsNothing');
  const byKey = Object.fromEntries(fields.map((field) => [fieldKey(field), field]));
  const asContact = { id: '', capturedAt: '', fields: byKey, neverLog: false, doNotContact: false };
  const counted = shown.messages.filter(
    (message) => directionOf(message, asContact, shown.self) !== undefined,
  );
  return counted.length === 0 ? '' : t('capture.alsoLogs', { count: counted.length });
}
