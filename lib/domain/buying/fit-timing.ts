import type { Watched } from './bg-nbd';
import type { TimingFit, TimingName, TimingParams } from './buying-model';
import type { CustomerGroups } from './customer-groups';
import { groupCustomers } from './customer-groups';
import { likelihoodOf } from './likelihood';
import { minimise } from './minimise';
import { BOUNDS, PRIOR, REPEATERS_TO_FIT, REPEATERS_TO_TRUST } from './params';

/**
 * Fits when customers buy, by the rule of MODEL.md §2.4: not at all below 30 customers with a
 * repeat purchase, with a prior below 200, by maximum likelihood from there, and with the prior
 * after all when that is degenerate. The order of the customers makes no difference.
 */
export function fitTiming(customers: readonly Watched[], model: TimingName = 'BG/NBD'): TimingFit {
  const groups = groupCustomers(customers);
  const known = { customers: customers.length, repeaters: groups.repeaters };
  if (groups.repeaters < REPEATERS_TO_FIT) return { method: 'none', ...known };
  const logLik = likelihoodOf(model, groups);
  const mle = groups.repeaters < REPEATERS_TO_TRUST ? undefined : fitLikelihood(logLik);
  if (mle && !isDegenerate(mle.params)) return { method: 'MLE', model, ...known, ...mle };
  const map = fitWithPrior(logLik, priorOf(groups));
  const evaluations = map.evaluations + (mle?.evaluations ?? 0);
  return { method: 'MAP', model, ...known, ...map, fallback: mle !== undefined, evaluations };
}

type LogLik = (params: TimingParams) => number;

function fitLikelihood(logLik: LogLik) {
  const { at, value, evaluations } = minimise((logs) => -logLik(paramsOf(logs)), [0, 0, 0, 0]);
  return { params: paramsOf(at), logLik: -value, evaluations };
}

function fitWithPrior(logLik: LogLik, prior: TimingParams) {
  const centre = logsOf(prior);
  const penalty = (logs: readonly number[]) =>
    logs.reduce((sum, log, axis) => sum + ((log - (centre[axis] ?? 0)) / PRIOR.sdOfLogs) ** 2, 0) /
    2;
  const { at, value, evaluations } = minimise(
    (logs) => penalty(logs) - logLik(paramsOf(logs)),
    centre,
  );
  const params = paramsOf(at);
  return { params, logLik: penalty(at) - value, prior, objective: -value, evaluations };
}

/** Where the prior is centred: alpha by how long these customers were watched for a purchase. */
function priorOf({ totalAgeWeeks, totalRepeats }: CustomerGroups): TimingParams {
  const alpha = (PRIOR.alphaShare * totalAgeWeeks) / Math.max(1, totalRepeats + 0.5);
  return { r: PRIOR.r, alpha: Math.max(alpha, PRIOR.leastAlpha), a: PRIOR.a, b: PRIOR.b };
}

const isDegenerate = ({ r, alpha, a, b }: TimingParams): boolean =>
  !(r < BOUNDS.r && alpha < BOUNDS.alpha && a > BOUNDS.aFrom && a < BOUNDS.a && b < BOUNDS.b);

const logsOf = ({ r, alpha, a, b }: TimingParams): number[] => [r, alpha, a, b].map(Math.log);

function paramsOf(logs: readonly number[]): TimingParams {
  const [r = 0, alpha = 0, a = 0, b = 0] = logs.map(Math.exp);
  return { r, alpha, a, b };
}
