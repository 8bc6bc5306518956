import { describe, expect, it } from 'vitest';
import type { ElementContent } from '../../src/article.ts';
import { buildBody } from '../../src/extract/build/body.ts';
import { cleanSelection } from '../../src/extract/clean.ts';
import { keepQuoteSources } from '../../src/extract/quotes.ts';
import { makePage, prose, verdictOn } from './make-page.ts';

function shape(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  return `<${node.tagName}>${node.children.map(shape).join('')}`;
}

function build(html: string): string {
  const page = makePage(html);
  cleanSelection(page);
  keepQuoteSources(page);
  return buildBody(page)
    .content.children.map((child) => shape(child as ElementContent))
    .join('');
}

const SAID = 'The lamp has been lit every night.';
const WITH_SOURCE = `<blockquote><p>${SAID}<footer>— Ida Holm, keeper`;

describe('the source of a quote stands in it, apart from what was said', () => {
  it.each([
    ['its footer', `<blockquote><p>${SAID}</p><footer data-p="0.1">Ida Holm, keeper</footer></blockquote>`],
    ['a cite of its own', `<blockquote><p>${SAID}</p><cite data-p="0.1">Ida Holm, keeper</cite></blockquote>`],
    ['a cite with its dash', `<blockquote><p>${SAID}</p><p><cite>– Ida Holm, keeper</cite></p></blockquote>`],
    ['a cite after the last sentence', `<blockquote>${SAID} <cite>Ida Holm, keeper</cite></blockquote>`],
    ['a cite on the next line', `<blockquote><p>${SAID}<br>— <cite>Ida Holm, keeper</cite></p></blockquote>`],
    [
      "its figure's caption",
      `<figure><blockquote><p>${SAID}</p></blockquote><figcaption data-reason="caption">Ida Holm, keeper</figcaption></figure>`,
    ],
    [
      'a caption of two lines',
      `<figure><blockquote>${SAID}</blockquote><figcaption data-p="0"><div>Ida Holm</div><div>keeper</div></figcaption></figure>`,
    ],
    ['a last line that a dash opens', `<blockquote><p>${SAID}</p><p>—Ida Holm, keeper</p></blockquote>`],
  ])('given by %s', (_, html) => {
    expect(build(html)).toBe(WITH_SOURCE);
  });

  it.each([
    ['a line of talk', `<blockquote><p>${SAID}</p><p>— Every night?</p></blockquote>`],
    ['a work that is named', `<blockquote><p>We read <cite>The Lamp</cite> aloud.</p></blockquote>`],
    ['a work that is named at the end', `<blockquote><p>We read aloud from <cite>The Lamp</cite></p></blockquote>`],
  ])('but not %s', (_, html) => {
    expect(build(html)).not.toContain('<footer>');
  });

  it('goes with its quote', () => {
    const html = `<p>${prose(20)}</p><blockquote><p data-p="0.1">${SAID}</p><footer data-p="0.1">Ida Holm</footer></blockquote>`;
    expect(build(html)).not.toContain('Ida');
  });

  it('is no caption of the portrait beside it', () => {
    const html = `<figure><img src="/ida-800.jpg" width="800" height="600"><blockquote><p>${SAID}</p></blockquote><figcaption>Ida Holm, keeper</figcaption></figure>`;
    expect(build(html).match(/Ida Holm/g)).toHaveLength(1);
  });
});

describe('a pull quote', () => {
  const sentence = 'The lamp of the tower has been lit every night since then';
  const story = `<p>${prose(20)} ${sentence}, she said.</p>`;
  const verdict = (html: string, beginning: string): string => {
    const page = makePage(html);
    cleanSelection(page);
    keepQuoteSources(page);
    return verdictOn(page, beginning);
  };

  it.each([
    `<blockquote><p>“${sentence}”</p></blockquote>`,
    `<aside><p>${sentence}.</p></aside>`,
    `<div class="pullquote"><p>${sentence}</p></div>`,
    `<figure class="wp-block-pullquote"><blockquote><p data-p="0.1">${sentence}</p></blockquote></figure>`,
  ])('that repeats a sentence of the story is left out: %s', (box) => {
    expect(verdict(story + box, box.includes('“') ? '“' : sentence)).toBe('pull-quote');
    expect(verdict(box + story, box.includes('“') ? '“' : sentence)).toBe('pull-quote');
  });

  it('is told as a repeat, and takes its source along', () => {
    const page = makePage(`${story}<blockquote><p>${sentence}</p><footer>Ida Holm</footer></blockquote>`);
    cleanSelection(page);
    keepQuoteSources(page);
    expect(page.decisions.map(({ keep, reason }) => keep || reason)).toEqual([true, 'duplicate', 'duplicate']);
  });

  it.each([
    [
      'says what the story does not',
      '<blockquote><p>The lamp of the tower has never been lit again since.</p></blockquote>',
      'The lamp',
    ],
    ['is of few words', '<blockquote><p>lit every night since then</p></blockquote>', 'lit every'],
  ])('that %s stays', (_, box, beginning) => {
    expect(verdict(story + box, beginning)).toBe('kept');
  });
});
