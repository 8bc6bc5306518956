import { describe, expect, it } from 'vitest';
import { poolGroups } from '../../src/extract/pool.ts';
import { indexOf, makePage, prose } from './make-page.ts';

/** The probabilities after pooling, of the blocks that begin so. */
function pooled(body: string, ...beginnings: string[]): number[] {
  const page = makePage(body);
  const probabilities = Float64Array.from(page.decisions, (decision) => decision.probability);
  poolGroups(page.blocks, probabilities);
  return beginnings.map((beginning) => Number(probabilities[indexOf(page, beginning)]!.toFixed(2)));
}

const item = (p: number, text: string): string => `<li data-p="${p}">${text}</li>`;
const row = (p: number, text: string): string => `<tr data-p="${p}"><td>${text}</td><td>12 boats</td></tr>`;

describe('a list', () => {
  it('lifts the items that fall behind where it is story', () => {
    const list = `<ul>${item(0.9, 'Brakes')}${item(0.9, 'Lights')}${item(0.3, 'Pedals')}</ul>`;
    expect(pooled(list, 'Brakes', 'Pedals')).toEqual([0.9, 0.7]);
  });

  it('takes along the items that stand out where it is none', () => {
    const list = `<ul>${item(0.05, 'Brakes')}${item(0.05, 'Lights')}${item(0.45, 'Pedals')}</ul>`;
    expect(pooled(list, 'Brakes', 'Pedals')).toEqual([0.05, 0.18]);
  });

  it('says nothing of its items where it could be either', () => {
    const list = `<ul>${item(0.2, 'Brakes')}${item(0.6, 'Pedals')}</ul>`;
    expect(pooled(list, 'Brakes', 'Pedals')).toEqual([0.2, 0.6]);
  });

  it('weighs long items more than short ones', () => {
    const list = `<ul>${item(0.9, prose(8))}${item(0.1, 'Ads')}${item(0.1, 'Map')}</ul>`;
    expect(pooled(list, 'Ads')[0]).toBeGreaterThan(0.55);
  });

  it('of long texts leaves each its own', () => {
    const list = `<ul>${item(0.9, prose(60, 'ferry'))}${item(0.9, prose(60, 'crew'))}${item(0.3, prose(60, 'quay'))}</ul>`;
    expect(pooled(list, 'quay')).toEqual([0.3]);
  });

  it('that is mostly links is not judged by the rest', () => {
    const links = ['North', 'South', 'West', 'East'].map(
      (name) => `<li data-p="0"><a href="/${name}">${name}</a></li>`,
    );
    const list = `<ul>${links.join('')}${item(0.9, 'Brakes and hoses')}${item(0.3, 'Lights and tyres')}</ul>`;
    expect(pooled(list, 'Lights')).toEqual([0.3]);
  });

  it('in a list is judged apart from it', () => {
    const inner = `<ul>${item(0.9, 'Discs')}${item(0.9, 'Cuffs')}${item(0.4, 'Lines')}</ul>`;
    const list = `<ul>${item(0.9, 'Brakes')}<li data-p="0.01">Adverts${inner}</li>${item(0.01, 'Sponsors')}</ul>`;
    expect(pooled(list, 'Lines', 'Sponsors')).toEqual([0.73, 0.01]);
  });
});

describe('a table', () => {
  const table = `<table>${row(0.2, 'Harbour')}${row(0.2, 'Upper quay')}</table>`;
  const paragraph = (p: number, seed: string): string => `<p data-p="${p}">${prose(20, seed)}</p>`;

  it('between two paragraphs of the story is story', () => {
    const body = paragraph(0.95, 'ferry') + table + paragraph(0.9, 'crew');
    expect(pooled(body, 'Harbour', 'Upper quay')).toEqual([0.9, 0.9]);
  });

  it.each([
    [0.95, 0.7],
    [0.7, 0.95],
  ])('between blocks of %s and %s stays what it is', (before, after) => {
    expect(pooled(paragraph(before, 'ferry') + table + paragraph(after, 'crew'), 'Harbour')).toEqual([0.2]);
  });

  it('that is surely none stays out between the surest paragraphs', () => {
    const promotion = `<table>${row(0.1, 'Harbour')}${row(0.1, 'Upper quay')}</table>`;
    expect(pooled(paragraph(0.99, 'ferry') + promotion + paragraph(0.99, 'crew'), 'Harbour')).toEqual([0.1]);
  });

  it('keeps a row that is surer than the rest', () => {
    const mixed = `<table>${row(0.02, 'Harbour')}${row(0.02, 'Upper quay')}${row(0.3, 'Lower quay')}</table>`;
    expect(pooled(mixed, 'Lower quay')).toEqual([0.3]);
  });
});
