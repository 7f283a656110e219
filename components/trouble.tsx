import { createContext, useContext } from 'react';

/** Where a screen takes an error that it cannot answer itself. */
export const TroubleContext = createContext<(error: unknown) => void>(() => undefined);

export const useReportTrouble = () => useContext(TroubleContext);
