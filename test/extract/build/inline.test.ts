import { describe, expect, it } from 'vitest';
import type { ElementContent } from '../../../src/article.ts';
import { buildInline, plainText } from '../../../src/extract/build/inline.ts';
import { makePage } from '../make-page.ts';

const BASE = 'https://paper.example/2026/story';

function shape(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const { href } = node.properties;
  return `<${node.tagName}${href ? ` ${href}` : ''}>${node.children.map(shape).join('')}</>`;
}

function build(html: string): string {
  const block = makePage(`<p>${html}</p>`).blocks[0]!;
  return buildInline(block.nodes, BASE).map(shape).join('');
}

describe('inline elements', () => {
  it.each([
    ['strong', 'strong'],
    ['b', 'strong'],
    ['em', 'em'],
    ['i', 'em'],
    ['cite', 'em'],
    ['sub', 'sub'],
    ['sup', 'sup'],
    ['code', 'code'],
    ['kbd', 'code'],
    ['samp', 'code'],
    ['tt', 'code'],
    ['mark', 'mark'],
    ['s', 's'],
    ['del', 's'],
    ['strike', 's'],
    ['q', 'q'],
  ])('%s stays as %s', (tag, wanted) => {
    expect(build(`One <${tag}>two</${tag}>`)).toBe(`One <${wanted}>two</>`);
  });

  it.each(['span', 'u', 'font', 'abbr', 'time', 'x-word'])('%s is its text', (tag) => {
    expect(build(`One <${tag}>two</${tag}>`)).toBe('One two');
  });

  it('stay inside each other', () => {
    expect(build('<b>One <i>two</i></b>')).toBe('<strong>One <em>two</></>');
  });

  it('without text are gone', () => {
    expect(build('One<b></b><i> </i>two<a href="/a"></a>')).toBe('One<em> </>two');
  });

  it('that are buttons or pictures are gone', () => {
    expect(build('One <b><img src="/a.jpg"></b><i>two<button>Share</button></i>')).toBe('One <em>two</>');
  });
});

describe('links', () => {
  it.each([
    ['/a', 'One <a https://paper.example/a>two</>'],
    ['https://other.example/', 'One <a https://other.example/>two</>'],
    ['mailto:jane@paper.example', 'One <a mailto:jane@paper.example>two</>'],
    ['javascript:alert(1)', 'One two'],
    ['#note', 'One two'],
    ['', 'One two'],
  ])('to %j are %s', (href, wanted) => {
    expect(build(`One <a href="${href}">two</a>`)).toBe(wanted);
  });

  it('keep what is marked up in them', () => {
    expect(build('<a href="/a">One <b>two</b></a>')).toBe('<a https://paper.example/a>One <strong>two</></>');
  });
});

describe('white space', () => {
  it.each([
    ['  One \n two  ', 'One two'],
    ['One <b> two</b> three', 'One <strong>two</> three'],
    ['One<b> two </b> three', 'One<strong> two </>three'],
    ['One\u200btwo', 'Onetwo'],
    ['One&nbsp;two', 'One two'],
    ['<br>One<br> two<br>', 'One<br></>two'],
  ])('of %j is that of %j', (html, wanted) => {
    expect(build(html)).toBe(wanted);
  });

  it('parts what stood in blocks', () => {
    const cell = makePage('<table><tr><td><p>One</p><p>two</p></td><td>three</td></tr></table>').blocks[0]!;
    expect(buildInline(cell.nodes[0]!.children, BASE).map(shape).join('')).toBe('One two');
  });
});

describe('plain text', () => {
  it('is what a run says, breaks as spaces', () => {
    const run = buildInline(makePage('<p>One <b>two<br>three</b></p>').blocks[0]!.nodes, BASE);
    expect(plainText(run)).toBe('One two three');
  });
});
