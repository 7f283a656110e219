import { useEffect, useState } from 'react';
import { readServiceByStars, watchServiceByStars } from '@/lib/app/service-by-stars';
import type { ServiceTable } from '@/lib/domain/star-service';
import { useReportTrouble } from './trouble';

/** The rep's service by stars, and again when it is changed; undefined until it was read. */
export function useService(): ServiceTable | undefined {
  const report = useReportTrouble();
  const [table, setTable] = useState<ServiceTable>();
  useEffect(() => {
    const read = () => void readServiceByStars().then(setTable, report);
    read();
    return watchServiceByStars(read);
  }, [report]);
  return table;
}
