import { describe, expect, it } from 'vitest';
import type { Element, ElementContent } from '../../../src/article.ts';
import { buildBody, listRemoved } from '../../../src/extract/build/body.ts';
import { keptTexts, makePage } from '../make-page.ts';

function shape(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const inner =
    node.tagName === 'img' ? String(node.properties.src).split('/').pop() : node.children.map(shape).join('');
  return `<${node.tagName}>${inner}`;
}

function build(html: string, lead = -1): string[] {
  const page = makePage(html);
  page.lead = lead;
  return buildBody(page).content.children.map((child) => shape(child as ElementContent));
}

describe('the body of a story', () => {
  it('is made of the kept blocks but the standfirst', () => {
    expect(build('<p>Lead</p><p>One</p><p data-p="0.1">Out</p><div>Two</div>', 0)).toEqual(['<p>One', '<p>Two']);
  });

  it.each([
    ['<ul><li>One</li><li>Two</li></ul>', ['<ul><li>One<li>Two']],
    ['<ol><li>One</li><li>Two</li></ol>', ['<ol><li>One<li>Two']],
    ['<menu><li>One</li></menu>', ['<ul><li>One']],
    ['<ul><li>One</li></ul><ul><li>Two</li></ul>', ['<ul><li>One', '<ul><li>Two']],
    ['<ul><li>One</li></ul><p>Between</p><ul><li>Two</li></ul>', ['<ul><li>One', '<p>Between', '<ul><li>Two']],
    ['<ul><li>One</li><li data-p="0.1">Out</li><li>Two</li></ul>', ['<ul><li>One<li>Two']],
    ['<ul><li><p>One</p><p>More</p></li><li>Two</li></ul>', ['<ul><li><p>One<p>More<li>Two']],
    ['<ul><li><p>One</p><p>More</p><p>Most</p></li></ul>', ['<ul><li><p>One<p>More<p>Most']],
    ['<ul><li>One<p>More</p></li></ul>', ['<ul><li><p>One<p>More']],
    ['<ul><li><h3>Card</h3><p>Text</p></li></ul>', ['<h2>Card', '<p>Text']],
    [
      '<ul><li>One<ul><li>Deep</li><li>Deeper<ol><li>Deepest</li></ol></li></ul></li><li>Two</li></ul>',
      ['<ul><li>One<ul><li>Deep<li>Deeper<ol><li>Deepest<li>Two'],
    ],
    ['<ul><li>One</li><ul><li>Deep</li></ul><li>Two</li></ul>', ['<ul><li>One<ul><li>Deep<li>Two']],
    ['<ul><li>One<ul><li>Deep</li></ul>More</li></ul>', ['<ul><li><p>One<ul><li>Deep<p>More']],
    ['<ul><li><div><p>A</p><p>B</p><ul><li>Deep</li></ul></div></li></ul>', ['<p>A', '<p>B', '<ul><li>Deep']],
    ['<ul><li><h3>Card</h3><ul><li>One</li></ul></li></ul>', ['<h2>Card', '<ul><li>One']],
    ['<blockquote><ol><li>One</li><li>Two</li></ol></blockquote>', ['<blockquote><ol><li>One<li>Two']],
    ['<blockquote>One</blockquote>', ['<blockquote><p>One']],
    ['<blockquote><p>One</p><p>Two</p></blockquote>', ['<blockquote><p>One<p>Two']],
    ['<blockquote>One</blockquote><blockquote>Two</blockquote>', ['<blockquote><p>One', '<blockquote><p>Two']],
    ['<ul><li><blockquote>One</blockquote></li></ul>', ['<blockquote><p>One']],
    ['<blockquote><h3>Head</h3><p>One</p></blockquote>', ['<h2>Head', '<blockquote><p>One']],
    ['<pre>let a;\n  a++;</pre>', ['<pre><code>let a;\n  a++;']],
    ['<dl><dt>Term</dt><dd>Meaning</dd></dl>', ['<p><strong>Term', '<p>Meaning']],
    [
      '<table><tr><td>a</td><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>',
      ['<table><tbody><tr><td>a<td>b<tr><th>c<td>d'],
    ],
    [
      '<table><caption>Boats</caption><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
      ['<table><caption>Boats<thead><tr><th>a<th>b<tbody><tr><td>c<td>d'],
    ],
  ])('has %s as what it is', (html, wanted) => {
    expect(build(html)).toEqual(wanted);
  });

  it('goes on counting where a picture parts a list', () => {
    const list = '<ol start="3"><li>One</li><li>Two<figure><img src="/boat-800.jpg"></figure></li><li>Three</li></ol>';
    const lists = buildBody(makePage(list)).content.children.filter((child) => (child as Element).tagName === 'ol');
    expect(lists.map((child) => (child as Element).properties.start)).toEqual([3, 5]);
  });

  it.each([
    ['2', { colSpan: 2 }],
    ['49', { colSpan: 49 }],
    ['1', {}],
    ['50', {}],
    ['x', {}],
  ])('has cells that span %s columns as they are', (span, wanted) => {
    const page = makePage(`<table><tr><td colspan="${span}">a</td><td>b</td></tr></table>`);
    const cells = JSON.parse(JSON.stringify(buildBody(page).content)).children[0].children[0].children[0].children;
    expect(cells[0].properties).toEqual(wanted);
  });

  it.each([
    [8, '<ul><li>One'],
    [9, '<p>One'],
  ])('has a list by a holder up to eight elements away, here %i: %s', (away, wanted) => {
    // the block is the entry's own paragraph
    const html = `<ul>${'<div>'.repeat(away - 2)}<li><p>One</p></li>${'</div>'.repeat(away - 2)}</ul>`;
    expect(build(html)).toEqual([wanted]);
  });
});

describe('subheads', () => {
  it.each([
    ['<h1>A</h1>', 'h3', ['<h2>A', '<h4>B']],
    ['<h4>A</h4>', 'h5', ['<h2>A', '<h3>B']],
    ['<h2>A</h2>', 'h6', ['<h2>A', '<h4>B']],
  ])('begin at h2 and go down to h4: %s and %s', (first, second, wanted) => {
    const page = makePage(`<p>${first}</p><${second}>B</${second}>`, { headline: null });
    expect(buildBody(page).content.children.map((child) => shape(child as ElementContent))).toEqual(wanted);
  });

  it('are not counted from what is left out, nor from the standfirst', () => {
    expect(build('<h2>Lead</h2><h2 data-p="0.1">Out</h2><h3>A</h3>', 0)).toEqual(['<h2>A']);
  });
});

describe('pictures', () => {
  const img = (name: string): string => `<div><img src="/${name}.jpg"></div>`;

  it('stand where they stood, and part what they stood in', () => {
    expect(
      build(`<p>One</p>${img('a')}<ul><li>Two</li><li>Three${img('b')}</li><li>Four</li></ul>${img('c')}`),
    ).toEqual([
      '<p>One',
      '<figure><img>a.jpg',
      '<ul><li>Two<li>Three',
      '<figure><img>b.jpg',
      '<ul><li>Four',
      '<figure><img>c.jpg',
    ]);
  });
});

describe('what was left out', () => {
  it('is listed with where it stood, who did it and what it was', () => {
    const page = makePage('<p>One</p><p data-reason="teaser">Out <b>now</b></p><p>Two</p>');
    expect(listRemoved(page, buildBody(page).places)).toMatchObject([
      {
        id: 'block-1',
        step: 'select',
        rule: 'score',
        reason: 'teaser',
        text: 'Out now',
        where: 1,
        content: [{ tagName: 'p' }],
      },
    ]);
  });

  it('is not what leads through the site before the story', () => {
    const nav = '<p data-reason="navigation">Home</p>';
    const page = makePage(`${nav}<p data-reason="teaser">Out</p><p>One</p>${nav}`);
    expect(listRemoved(page, []).map(({ id }) => id)).toEqual(['block-1', 'block-3']);
  });

  it('is 300 blocks at most', () => {
    const page = makePage(`<p>One</p>${'<p data-reason="teaser">Out</p>'.repeat(302)}`);
    expect([keptTexts(page).length, listRemoved(page, []).length]).toEqual([1, 300]);
  });

  it.each([
    [2000, 'strong'],
    [2001, undefined],
  ])('is cut to 2000 characters without mark-up, here %i: %s', (chars, tagName) => {
    const page = makePage(`<p>One</p><p data-reason="teaser"><b>${'a'.repeat(chars)}</b></p>`);
    const [removed] = listRemoved(page, []);
    expect(removed!.text).toHaveLength(2000);
    expect((removed!.content[0]!.children[0] as { tagName?: string }).tagName).toBe(tagName);
  });
});
