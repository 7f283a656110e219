import { readCard } from '@/lib/app/read-contacts';
import { saveContacts } from '@/lib/app/save-contact';
import { contactTitle } from '@/lib/domain/contact';
import type { Sighting } from '@/lib/domain/sighting';
import { useActs } from './acts';
import { Icon } from './icon';
import { NewMark, StageMark } from './mark';
import { rowKey, savedForm, titleOf } from './sighted';
import { useLive } from './use-live';
import type { ShownNow } from './use-people';
import { useWords } from './words';

/** Several people: a picker first, the sender at its head. */
export function PeoplePicker(props: {
  shown: ShownNow;
  page: string | null;
  /** A list is looked through, not taken over whole. */
  isList: boolean;
  onPick(key: string): void;
}) {
  const { shown } = props;
  const { t } = useWords();
  const acts = useActs();
  const fresh = shown.people.filter(
    (person) => person.address && !shown.known.has(person.address) && !person.automated,
  );
  const saveAll = () => {
    const { self } = shown;
    const messages = shown.logsMail ? shown.messages : [];
    const captures = fresh.map((person) => ({
      fields: person.fields.filter((field) => field.offered === 'ticked').map(savedForm),
      messages,
      self,
      page: props.page,
    }));
    void acts.run((moment) => saveContacts(captures, moment));
  };
  return (
    <>
      <section>
        <div className="head">
          <h1 className="title">{t('people.title', { count: shown.people.length })}</h1>
        </div>
        <ul className="rows">
          {shown.people.map((person, index) => {
            const key = rowKey(person, index);
            return (
              <li key={key}>
                <PersonRow
                  person={person}
                  contactId={person.address ? shown.known.get(person.address) : undefined}
                  onPick={() => props.onPick(key)}
                />
              </li>
            );
          })}
        </ul>
      </section>
      <section>
        {leftOutWords(shown, t).map((words) => (
          <p key={words} className="small">
            {words}
          </p>
        ))}
        {fresh.length > 1 && !props.isList && (
          <div className="acts">
            <button type="button" className="btn line" onClick={saveAll}>
              {t('people.saveNew', { count: fresh.length })}
            </button>
          </div>
        )}
      </section>
    </>
  );
}

function PersonRow(props: { person: Sighting; contactId: string | undefined; onPick(): void }) {
  const { person, contactId } = props;
  const { t } = useWords();
  const card = useLive(`row ${contactId}`, async () =>
    contactId ? readCard(contactId) : undefined,
  );
  const title = card ? contactTitle(card.contact) : (titleOf(person) ?? person.address);
  const light = contactId ? 'known' : 'new';
  const stage = card?.standing?.stage;
  const momentum = card?.standing?.momentum;
  return (
    <button type="button" onClick={props.onPick}>
      {stage ? <StageMark stage={stage} /> : <NewMark />}
      <span className="name">{title ?? t('capture.unnamed')}</span>
      <span className={`light ${light}`}>
        {person.automated && !contactId ? t('people.automated') : t(`people.${light}`)}
      </span>
      <span className="small">{momentum ? t(`momentum.${momentum}`) : person.address}</span>
      {person.warnings.length > 0 && (
        <span className="small warn">
          <Icon name="warning" small />
          {t('people.warned')}
        </span>
      )}
    </button>
  );
}

/** Who is not among the people, a sentence each. */
function leftOutWords({ leftOut }: ShownNow, t: ReturnType<typeof useWords>['t']): string[] {
  const { self, lists } = leftOut;
  return [
    ...(self.length > 0 ? [t('people.leftOutSelf', { count: self.length })] : []),
    ...(lists.length > 0 ? [t('people.leftOutLists', { lists: lists.join(t('list.comma')) })] : []),
  ];
}
