import { describe, expect, it } from 'vitest';
import type { SampleMessage, SamplePerson } from './sample-mail';
import { sampleMail } from './sample-mail';

const TODAY = new Date('2026-11-23T10:00:00Z');
const DAY = 86_400_000;
const sample = sampleMail(TODAY);

const ageOf = ({ date }: SampleMessage): number =>
  Math.floor(TODAY.getTime() / DAY) - Math.floor(date.getTime() / DAY);

/** The interaction rules in the fewest words, for the few shapes the sample holds. */
function judge(person: SamplePerson & { key: string }): { stage: string; momentum: string } {
  const mails = sample.messages.filter(({ who }) => who === person.key);
  const inAges = mails.filter(({ folder }) => folder === 'INBOX').map(ageOf);
  const outAges = mails.filter(({ folder }) => folder === 'Sent').map(ageOf);
  const days = [...new Set([...inAges, ...outAges])].sort((a, b) => b - a);
  const last = days.at(-1) ?? 0;
  const weight = (age: number) => (inAges.includes(age) ? 1 : 0.5);
  const warmth = days.reduce((sum, age) => sum + weight(age) * 2 ** (-age / 30), 0);
  const episodes = days.slice(1).map((age, at) => (days[at] ?? age) - age);
  const gaps = episodes
    .filter((gap) => gap > 3)
    .slice(-10)
    .sort((a, b) => a - b);
  const half = gaps.length / 2;
  const median = ((gaps[Math.ceil(half) - 1] ?? 45) + (gaps[Math.floor(half)] ?? 45)) / 2;
  const typical = Math.exp((2 * Math.log(45) + gaps.length * Math.log(median)) / (2 + gaps.length));
  const isSilent = warmth < 0.05 && last > 3 * typical;
  const isCooling = last > Math.max(14, 2 * typical);
  const momentum = isSilent ? 'silent' : isCooling ? 'cooling' : 'steady';
  if (inAges.length === 0 || outAges.length === 0) return { stage: 'prospect', momentum };
  if (isSilent) return { stage: 'lapsed', momentum };
  const mutual = Math.min(Math.max(...inAges), Math.max(...outAges));
  if (mutual <= 30) return { stage: 'new', momentum };
  const year = days.filter((age) => age < 365);
  const months = new Set(
    year.map((age) => new Date(TODAY.getTime() - age * DAY).toISOString().slice(0, 7)),
  );
  const inbound = inAges.filter((age) => age < 365);
  const isLoyal = mutual >= 365 && year.length >= 4 && months.size >= 4 && inbound.length >= 2;
  return { stage: isLoyal ? 'loyal' : 'active', momentum };
}

describe('the sample mail', () => {
  it.each(sample.people)('puts $name where it says: $expectStage', (person) => {
    const { stage, momentum } = judge(person);
    expect(stage).toBe(person.expectStage);
    if (person.expectMomentum) expect(momentum).toBe(person.expectMomentum);
  });

  it('gives the same bytes for the same day', () => {
    const again = sampleMail(new Date('2026-11-23T23:00:00Z'));
    expect(again.messages.map(({ raw }) => raw.toString('base64'))).toEqual(
      sample.messages.map(({ raw }) => raw.toString('base64')),
    );
  });

  it('covers every stage, both folders and every kind of mail that is no conversation', () => {
    const stages = new Set(sample.people.map(({ expectStage }) => expectStage));
    expect(stages.size).toBe(5);
    expect(new Set(sample.messages.map(({ folder }) => folder)).size).toBe(2);
    expect(new Set(sample.messages.map(({ kind }) => kind)).size).toBe(6);
    expect(sample.messages.every(({ date }) => date < TODAY)).toBe(true);
  });

  it('names nobody who could exist', () => {
    for (const { from, to } of sample.messages) {
      for (const { address } of [from, ...to]) expect(address).toMatch(/\.example$/);
    }
  });
});
