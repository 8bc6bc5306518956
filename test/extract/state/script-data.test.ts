import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readScriptData } from '../../../src/extract/state/script-data.ts';

const LONG = 'x'.repeat(400);

function dataOf(scripts: string): unknown[] {
  return readScriptData(new JSDOM(`<!DOCTYPE html><body>${scripts}</body>`).window.document);
}

describe("the data in a page's scripts", () => {
  it('is read from JSON scripts', () => {
    expect(dataOf('<script id="__NEXT_DATA__" type="application/json">{"a":[1]}</script>')).toEqual([{ a: [1] }]);
  });

  it('is not structured data, which has its own reader', () => {
    expect(dataOf('<script type="application/ld+json">{"@type":"NewsArticle"}</script>')).toEqual([]);
  });

  it.each([
    ['an assigned object', `window.__STATE__ = {"text":"${LONG}"};`],
    ['an object with brackets in its texts', `var s={"text":"${LONG}","odd":"}]\\"{"};run();`],
    ['an object in quotes', `window.__STATE__=JSON.parse(${JSON.stringify(JSON.stringify({ text: LONG }))});`],
  ])('is read from %s', (_, source) => {
    expect(dataOf(`<script>${source}</script>`)).toEqual([expect.objectContaining({ text: LONG })]);
  });

  it('is read from several assignments of one script, the small ones left out', () => {
    const source = `A.site="north";A.small={"a":1};A.one={"text":"${LONG}"};A.two=["${LONG}"];`;
    expect(dataOf(`<script>${source}</script>`)).toEqual([{ text: LONG }, [LONG]]);
  });

  it('is read from a stream in pieces', () => {
    const push = (text: string): string => `<script>self.__next_f.push(${JSON.stringify([1, text])})</script>`;
    const start = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';
    expect(dataOf(`${start}${push('7:T5,a')}${push('bcde8:{"b":2}\n')}`)).toEqual(['abcde', { b: 2 }]);
  });

  it('is nothing where scripts are programs or broken', () => {
    const program = `function f(){var a={b:1};return a}${'f();'.repeat(200)}`;
    expect(dataOf(`<script>${program}</script><script>x={"a":${'['.repeat(500)}</script>`)).toEqual([]);
    expect(dataOf('<script type="application/json">{"a":</script>')).toEqual([undefined]);
  });
});
