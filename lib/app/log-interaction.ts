import type { Change } from '@/lib/domain/change';
import type { Channel, Direction, Interaction } from '@/lib/domain/fact';
import type { Moment } from '@/lib/domain/moment';
import { recordFact } from './record-fact';

/** A call, a meeting or a message as the rep tells it. */
export interface InteractionTold extends Pick<Interaction, 'result' | 'minutes' | 'words'> {
  channel: Channel;
  dir: Direction;
  /** A date or an instant; may lie ahead, and then counts from that day. */
  at: string;
}

/** Logs by hand what passed between the rep and a contact. Nobody answering is a word from us only. */
export async function logInteraction(
  contactId: string,
  told: InteractionTold,
  moment: Moment,
): Promise<Change | undefined> {
  const hadNobody = told.result !== undefined && told.result !== 'reached';
  const said = {
    ...told,
    kind: 'interaction',
    dir: hadNobody ? 'out' : told.dir,
    from: null,
    auto: false,
    subject: null,
    page: null,
    messageKeys: [],
  } as const;
  return recordFact('logInteraction', contactId, { ...said, messageKeys: [] }, moment);
}
