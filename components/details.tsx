import { useState } from 'react';
import { editContact } from '@/lib/app/edit-contact';
import type { BirthdayKept } from '@/lib/domain/birthday-kept';
import type { Contact, FieldKind, FieldValue } from '@/lib/domain/contact';
import { fieldKey, fieldKind, valuesOf } from '@/lib/domain/contact';
import { useActs } from './acts';
import { FACT_FORM } from './add/add-fact';
import { birthdayWords } from './birthday-words';
import { copyText } from './copy-text';
import { EvidenceLine } from './evidence-line';
import { FieldText } from './field-text';
import { Icon } from './icon';
import { Later, laterPart } from './later';
import { useMoment } from './moment';
import { shownId } from './use-shown';
import { useWords } from './words';

const EDITOR = laterPart(async () => (await import('./field-editor')).FieldEditor);

/** What we know: every value with where it was read, each editable, nothing without evidence. */
export function Details({ contact }: { contact: Contact }) {
  const { t } = useWords();
  const acts = useActs();
  const [editing, setEditing] = useState<string>();
  const [adding, setAdding] = useState<FieldKind>();
  const change = (key: string | null, value: FieldValue | null) => {
    setEditing(undefined);
    setAdding(undefined);
    void acts.run((moment) => editContact(contact.id, key, value, moment));
  };
  const fields = fieldKind.options.flatMap((kind) => valuesOf(contact, kind));
  return (
    <section>
      <details className="fold" open>
        <summary>
          <Icon name="chevron" />
          <h2>{t('details.title')}</h2>
        </summary>
        <dl className="facts">
          {fields.map((field) => {
            const key = fieldKey(field);
            const name = t(`field.${field.kind}`);
            if (editing === key) {
              return (
                <div key={key}>
                  <dt className="sr">{name}</dt>
                  <dd className="whole">
                    <Later
                      part={EDITOR}
                      props={{
                        kind: field.kind,
                        old: field,
                        onKeep: (value: FieldValue) => change(key, value),
                        onCancel: () => setEditing(undefined),
                      }}
                    />
                  </dd>
                </div>
              );
            }
            return (
              <div key={key}>
                <dt>{name}</dt>
                <dd>
                  <FieldText field={field} linked />
                </dd>
                <dd className="tools">
                  {field.kind === 'wechat' && <CopyButton name={name} text={field.value} />}
                  <button
                    type="button"
                    className="btn icon"
                    aria-label={t('field.edit', { field: name })}
                    onClick={() => setEditing(key)}
                  >
                    <Icon name="pencil" />
                  </button>
                  <button
                    type="button"
                    className="btn icon"
                    aria-label={t('field.remove', { field: name })}
                    onClick={() => change(key, null)}
                  >
                    <Icon name="close" />
                  </button>
                </dd>
                <dd className="small ev">
                  <EvidenceLine evidence={field.evidence} dated />
                </dd>
              </div>
            );
          })}
          {contact.birthday && <BirthdayRow contact={contact} birthday={contact.birthday} />}
        </dl>
        {adding ? (
          <Later
            key={adding}
            part={EDITOR}
            props={{
              kind: adding,
              onKeep: (value: FieldValue) => change(null, value),
              onCancel: () => setAdding(undefined),
            }}
          />
        ) : (
          <AddField contact={contact} onAdd={setAdding} />
        )}
      </details>
    </section>
  );
}

/** What no link can open is copied, to be pasted where it is wanted. */
function CopyButton({ name, text }: { name: string; text: string }) {
  const { t } = useWords();
  const acts = useActs();
  const copy = async () => {
    const isCopied = await copyText(text);
    acts.say((say) =>
      isCopied ? say('details.copied', { field: name }) : say('details.notCopied'),
    );
  };
  return (
    <button
      type="button"
      className="btn"
      aria-label={t('details.copyField', { field: name })}
      onClick={() => void copy()}
    >
      {t('details.copy')}
    </button>
  );
}

/** A birthday is changed in the form in which it was added, which removes it too. */
function BirthdayRow({ contact, birthday }: { contact: Contact; birthday: BirthdayKept }) {
  const words = useWords();
  const moment = useMoment();
  const [isOpen, setIsOpen] = useState(false);
  const name = words.t('add.birthday');
  return (
    <div id={shownId({ table: 'contacts', field: 'birthday' })} tabIndex={-1}>
      <dt>{name}</dt>
      <dd>{birthdayWords(birthday, moment, words)}</dd>
      <dd className="tools">
        <button
          type="button"
          className="btn icon"
          aria-label={words.t('field.edit', { field: name })}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name="pencil" />
        </button>
      </dd>
      {isOpen && (
        <dd className="whole">
          <Later
            part={FACT_FORM}
            props={{ kind: 'birthday', contact, facts: [], onClose: () => setIsOpen(false) }}
          />
        </dd>
      )}
    </div>
  );
}

/** Kinds that may be added: many of some, one of others. */
function AddField({ contact, onAdd }: { contact: Contact; onAdd(kind: FieldKind): void }) {
  const { t } = useWords();
  const isSingle = (kind: FieldKind) =>
    kind === 'name' || kind === 'title' || kind === 'organisation';
  const kinds = fieldKind.options.filter(
    (kind) => !isSingle(kind) || valuesOf(contact, kind).length === 0,
  );
  return (
    <div className="acts add-field">
      <Icon name="plus" small />
      {kinds.map((kind) => (
        <button key={kind} type="button" className="btn" onClick={() => onAdd(kind)}>
          {t(`field.${kind}`)}
        </button>
      ))}
    </div>
  );
}
