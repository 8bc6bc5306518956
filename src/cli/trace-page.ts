import { isLead, type Page } from '../extract/decision.ts';
import { decidePage, type ExtractOptions } from '../extract/index.ts';
import { shorten } from './shorten.ts';

/**
 * The engine's way through a page, as lines for a person: what each stage changed, then every block with its number,
 * its score, its tag and, where it was left out, the step and the rule that took it out.
 */
export function tracePage(document: Document, options: ExtractOptions): string[] {
  const lines = ['Stages'];
  let before: boolean[] = [];
  const page = decidePage(document, options, undefined, (stage, seen) => {
    lines.push(`  ${describeStage(stage, seen, before)}`);
    before = seen.decisions.map((decision) => decision.keep);
  });
  const name = (tag: string): string => `<${tag}>`.padEnd(12);
  lines.push('', 'Blocks');
  page.blocks.forEach((block, i) => {
    const { keep, probability, step, rule, reason } = page.decisions[i]!;
    const verdict = isLead(page, i) ? 'L' : keep ? '+' : '-';
    const by = keep ? (rule ? `   ← ${rule}` : '') : `   ← ${step}: ${rule} (${reason})`;
    lines.push(
      `${verdict} ${String(i).padStart(4)} ${probability.toFixed(2)} ${name(block.tag)} ${shorten(block.text)}${by}`,
    );
  });
  return lines;
}

function describeStage(stage: string, page: Page, before: readonly boolean[]): string {
  const kept = page.decisions.filter((decision) => decision.keep).length;
  const state = `${stage}: ${kept} of ${page.blocks.length} blocks are story`;
  if (stage === 'lead') return page.lead < 0 ? `${stage}: none found` : `${stage}: block ${page.lead}`;
  if (!before.length) return state;
  const taken = listChanged(page, before, true);
  const left = listChanged(page, before, false);
  return [state, taken && `took in ${taken}`, left && `took out ${left}`].filter(Boolean).join('; ');
}

function listChanged(page: Page, before: readonly boolean[], toKept: boolean): string {
  return page.decisions
    .flatMap((decision, i) =>
      decision.keep === toKept && before[i] !== toKept ? [`${i}${decision.rule && ` (${decision.rule})`}`] : [],
    )
    .join(', ');
}
