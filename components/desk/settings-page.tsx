import type { FormEvent } from 'react';
import { useEffect, useId, useState } from 'react';
import { switchSiteOff } from '@/lib/app/beside-sites';
import { chooseForRep } from '@/lib/app/choose-for-rep';
import { readMoment } from '@/lib/app/moment';
import type { RepChoices } from '@/lib/app/rep-choices';
import { readRepChoices, watchRepChoices } from '@/lib/app/rep-choices';
import { setOwnAddresses } from '@/lib/app/set-own-addresses';
import type { SiteChoices } from '@/lib/app/site-choices';
import { readSites, setSite, watchSites } from '@/lib/app/site-choices';
import { useReportTrouble } from '../trouble';
import { useWords } from '../words';
import { ModelChoices } from './model-choices';
import { MutedKinds } from './muted-kinds';
import { ServiceTable } from './service-table';

/** What the rep may choose. */
export function SettingsPage() {
  const { t } = useWords();
  const report = useReportTrouble();
  const [rep, setRep] = useState<RepChoices>();
  useEffect(() => {
    const read = () => void readRepChoices().then(setRep, report);
    read();
    return watchRepChoices(read);
  }, [report]);
  if (!rep) return <div className="page" aria-busy="true" />;
  return (
    <div className="page">
      <section>
        <h1 className="title">{t('desk.settings')}</h1>
        <p className="small">{t('settings.privacy')}</p>
      </section>
      <OwnAddresses rep={rep} />
      <LanguageAndZone rep={rep} />
      <ModelChoices rep={rep} />
      <ServiceTable />
      <MutedKinds muted={rep.mutedPlays} />
      <Sites />
    </div>
  );
}

function LanguageAndZone({ rep }: { rep: RepChoices }) {
  const { t, tz } = useWords();
  const report = useReportTrouble();
  const id = useId();
  return (
    <section className="choices">
      <label htmlFor={`${id}-language`}>{t('settings.language')}</label>
      <select
        id={`${id}-language`}
        value={rep.language}
        onChange={(event) => {
          const language = event.target.value as RepChoices['language'];
          void chooseForRep({ language }).catch(report);
        }}
      >
        <option value="auto">{t('settings.languageAuto')}</option>
        <option value="en" lang="en">
          English
        </option>
        <option value="zh_CN" lang="zh-CN">
          简体中文
        </option>
      </select>
      <label htmlFor={`${id}-zone`}>{t('settings.timeZone')}</label>
      <select
        id={`${id}-zone`}
        value={rep.timeZone}
        onChange={(event) => void chooseForRep({ timeZone: event.target.value }).catch(report)}
      >
        <option value="auto">
          {t('settings.timeZoneAuto', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
        </option>
        {[...new Set(['UTC', tz, ...Intl.supportedValuesOf('timeZone')])].map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </select>
    </section>
  );
}

function OwnAddresses({ rep }: { rep: RepChoices }) {
  const { t } = useWords();
  const report = useReportTrouble();
  const id = useId();
  const [text, setText] = useState(rep.ownAddresses.join('\n'));
  const [answer, setAnswer] = useState<string>();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const refused = await setOwnAddresses(text, await readMoment());
      setAnswer(
        refused.length > 0
          ? t('settings.ownRefused', { words: refused.join(', ') })
          : t('settings.ownSaved'),
      );
    } catch (error) {
      report(error);
    }
  };
  return (
    <section>
      <form onSubmit={(event) => void save(event)}>
        <label htmlFor={id} className="title">
          {t('settings.own')}
        </label>
        <p className="small">{t('settings.ownText')}</p>
        <textarea id={id} rows={2} value={text} onChange={(event) => setText(event.target.value)} />
        <div className="acts">
          <button type="submit" className="btn line">
            {t('settings.ownSave')}
          </button>
          <span className="small" role="status">
            {answer}
          </span>
        </div>
      </form>
    </section>
  );
}

function Sites() {
  const { t } = useWords();
  const report = useReportTrouble();
  const [sites, setSites] = useState<SiteChoices[]>();
  useEffect(() => {
    const read = () => void readSites().then(setSites, report);
    read();
    return watchSites(read);
  }, [report]);
  const on = sites?.filter((site) => site.on) ?? [];
  return (
    <section>
      <h2 className="title">{t('settings.sites')}</h2>
      {sites && on.length === 0 && <p className="quiet">{t('settings.sitesNone')}</p>}
      <ul className="sites">
        {on.map((site) => (
          <SiteRow key={site.origin} site={site} />
        ))}
      </ul>
    </section>
  );
}

function SiteRow({ site }: { site: SiteChoices }) {
  const { t } = useWords();
  const report = useReportTrouble();
  const id = useId();
  const { host } = new URL(site.origin);
  return (
    <li>
      <span className="name">{host}</span>
      <label className="switch">
        <input
          type="checkbox"
          checked={site.logMail}
          onChange={(event) =>
            void setSite(site.origin, { logMail: event.target.checked }).catch(report)
          }
        />
        {t('settings.logMail')}
      </label>
      <label htmlFor={id}>{t('settings.siteSide')}</label>
      <select
        id={id}
        value={site.side}
        onChange={(event) => {
          const side = event.target.value === 'left' ? 'left' : 'right';
          void setSite(site.origin, { side }).catch(report);
        }}
      >
        <option value="right">{t('settings.right')}</option>
        <option value="left">{t('settings.left')}</option>
      </select>
      <button
        type="button"
        className="btn"
        aria-label={`${t('site.off')}: ${host}`}
        onClick={() => void switchSiteOff(site.origin).catch(report)}
      >
        {t('site.off')}
      </button>
    </li>
  );
}
