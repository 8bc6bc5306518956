import { type Decided, keptLines } from './decision.ts';
import { isHeadLike } from './heads.ts';

/** Under this probability nothing is taken back. */
const LEAST = 0.08;
/** A line like a subhead between two paragraphs of the story needs so much. */
const LIKELY = 0.4;
/** A list is one where so many items stand together. */
const FEWEST_ITEMS = 2;

/** Takes back what the lines around it show to be part of the story: subheads, and lists that a colon announces. */
export function rescueLines(decided: Decided): void {
  const { view, decisions, probability } = decided;
  const kept = keptLines(decided);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return;
  const isFree = (i: number) =>
    (decisions[i]!.keep || decisions[i]!.rule === 'lines/score') &&
    !view.phrases[i] &&
    probability[i]! >= LEAST &&
    view.lines[i]!.linkShare < 0.5 &&
    view.repeats[i] === 0;
  const keep = (i: number) => {
    decisions[i] = { keep: true, rule: '', reason: 'boilerplate' };
  };
  for (let i = first + 1; i < last; i++) {
    if (decisions[i]!.keep) continue;
    const isMarked = view.lines[i]!.marker === 'heading' && decisions[i + 1]!.keep;
    const isBetween =
      decisions[i - 1]!.keep && decisions[i + 1]!.keep && probability[i]! >= LIKELY && isHeadLike(view, i);
    if (isFree(i) && (isMarked || isBetween)) keep(i);
  }
  for (let i = first; i < Math.min(last + 2, view.lines.length); i++) {
    if (view.shapes[i]!.ending !== 4 || !(decisions[i]!.keep || isFree(i))) continue;
    const items = itemsAfter(decided, i, isFree);
    if (items.length < FEWEST_ITEMS || items.every((k) => decisions[k]!.keep)) continue;
    for (const k of [i, ...items]) keep(k);
  }
}

/** The list items that follow a line, where all of them may be part of the story and most are sentences. */
function itemsAfter({ view }: Decided, at: number, isFree: (i: number) => boolean): number[] {
  const items: number[] = [];
  for (let i = at + 1; i < view.lines.length; i++) {
    const { marker } = view.lines[i]!;
    if (marker !== 'bullet' && marker !== 'number') break;
    if (!isFree(i)) return [];
    items.push(i);
  }
  const sentences = items.filter((i) => view.shapes[i]!.endsSentence).length;
  return sentences * 2 >= items.length ? items : [];
}
