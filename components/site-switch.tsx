import { useEffect, useState } from 'react';
import { switchSiteOff, switchSiteOn } from '@/lib/app/beside-sites';
import type { FollowedTab } from '@/lib/app/follow-tab';
import type { SiteChoices } from '@/lib/app/site-choices';
import { readSite, setSite, watchSites } from '@/lib/app/site-choices';
import { useActs } from './acts';
import { useReportTrouble } from './trouble';
import { useWords } from './words';

/** Switching a site on and off, in the panel: asked for this one site, by this one click. */
export function SiteSwitch({ tab }: { tab: FollowedTab }) {
  const { t } = useWords();
  const acts = useActs();
  const report = useReportTrouble();
  const reading = tab.state.reading;
  const origin = reading?.origin;
  const [site, setSiteShown] = useState<SiteChoices>();
  useEffect(() => {
    if (!origin) return;
    const read = () => void readSite(origin).then(setSiteShown, report);
    read();
    return watchSites(read);
  }, [origin, report]);
  if (!origin || !reading) return null;
  const { host } = new URL(origin);
  const switchOn = async () => {
    try {
      // Nothing may be awaited before this: the browser wants the click itself.
      const isOn = await switchSiteOn(origin, reading.reading.site);
      if (!isOn) acts.say((t) => t('site.refused'));
    } catch (error) {
      report(error);
    }
  };
  const switchOff = async () => {
    await switchSiteOff(origin).catch(report);
    acts.say((t) => t('site.justOff', { host }));
  };
  return (
    <section className="site">
      {site?.on ? (
        <>
          <p className="small">{t('site.on', { host })}</p>
          <label className="switch">
            <input
              type="checkbox"
              checked={!site.logMail}
              onChange={(event) =>
                void setSite(origin, { logMail: !event.target.checked }).catch(report)
              }
            />
            {t('site.neverLog')}
          </label>
          <button type="button" className="btn pull" onClick={() => void switchOff()}>
            {t('site.off')}
          </button>
        </>
      ) : (
        <>
          <button type="button" className="btn line" onClick={() => void switchOn()}>
            {t('site.always')}
          </button>
          <p className="small">{t('site.alwaysText', { host })}</p>
        </>
      )}
    </section>
  );
}
