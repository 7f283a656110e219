import type { JournaledTable } from '@/lib/domain/change';
import type { Row } from '@/lib/domain/patch';

/** One row that an act has touched: how it stood and how it stands. */
export interface Touched {
  table: JournaledTable;
  id: string;
  before: Row | undefined;
  after: Row | undefined;
  /** Made by this act under a new id: nothing that was stored before can be about it. */
  isNew?: boolean;
}
