import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articleToMarkdown } from '../../src/export/markdown.ts';
import { h, makeArticle } from './make-article.ts';

function bodyOf(...children: Parameters<typeof makeArticle>[0]): string {
  const text = articleToMarkdown(
    makeArticle(children, {
      lead: null,
      image: null,
      authors: [],
      agencies: [],
      publisher: null,
      published: null,
      modified: null,
    }),
  );
  return text.slice(text.indexOf('# Harbour town votes on its lighthouse\n') + 40).trim();
}

function frontMatterOf(...args: Parameters<typeof makeArticle>): unknown {
  return parse(/^---\n([\s\S]*?\n)---\n/.exec(articleToMarkdown(makeArticle(...args)))?.[1] ?? '');
}

describe('the article as Markdown', () => {
  it('begins with what is known of it, as YAML', () => {
    expect(frontMatterOf([])).toEqual({
      title: 'Harbour town votes on its lighthouse',
      kicker: 'Local politics',
      description: 'After ten years of argument the council has put the question to the people.',
      authors: ['Maria Lund', 'fb'],
      agencies: ['AFP'],
      publisher: 'The Example',
      published: '2024-05-02T08:30:00+02:00',
      modified: '2024-05-03',
      section: 'Politics',
      tags: ['Lighthouses', 'Referendum'],
      language: 'en-GB',
      source: 'https://www.example.com/politics/harbour-vote-4711',
      image: 'https://img.example.com/lighthouse.jpg',
    });
  });

  it('keeps any text whole in the YAML', () => {
    const title = 'Say "no": #1 \\ {a} [b]\n---\n* & ! | > \' % @ ` \u0000\u0085\u2028\u007f\ufeff yes';
    expect(frontMatterOf([], { title })).toMatchObject({ title });
  });

  it('goes on with headline, byline, lead and picture', () => {
    expect(articleToMarkdown(makeArticle([h('p', 'First.')]))).toContain(
      ['# Harbour town votes on its lighthouse', '', 'Maria Lund, fb, AFP · The Example · '].join('\n'),
    );
    expect(articleToMarkdown(makeArticle([h('p', 'First.')]))).toContain(
      [
        '**After ten years of argument the council has put the question to the people.**',
        '',
        '![A lighthouse](https://img.example.com/lighthouse.jpg)',
        '',
        '_The lighthouse at dawn_ Ana Ruiz',
        '',
        'First.',
        '',
      ].join('\n'),
    );
  });

  it('writes each kind of block as what it is', () => {
    expect(
      bodyOf(
        h(
          'p',
          'A ',
          h('strong', 'bold'),
          ' and ',
          h('em', 'slanted'),
          ' ',
          h('a', { href: 'https://x.example/' }, 'link'),
          '.',
        ),
        h('h2', 'Subhead'),
        h('ul', h('li', 'One', h('ul', h('li', 'Inner'))), h('li', 'Two')),
        h('ol', { start: 3 }, h('li', 'Three'), h('li', 'Four')),
        h('blockquote', h('p', 'Said.'), h('footer', '— Ida')),
        h('pre', h('code', 'let a;\nlet b;')),
        h('hr'),
      ),
    ).toBe(
      [
        'A **bold** and _slanted_ [link](https://x.example/).',
        '',
        '## Subhead',
        '',
        '- One\n  - Inner\n- Two',
        '',
        '3. Three\n4. Four',
        '',
        '> Said.',
        '>',
        '> — Ida',
        '',
        '```\nlet a;\nlet b;\n```',
        '',
        '---',
      ].join('\n'),
    );
  });

  it('writes references to footnotes as text, for they would lead nowhere', () => {
    const body = bodyOf(
      h('p', { id: 'note-2' }, 'Text', h('a', { href: '#note-1' }, '1')),
      h('p', { id: 'note-1' }, 'Note ', h('a', { href: '#note-2' }, '↩')),
    );
    expect(body).toContain('Text\\[1]\n\nNote');
    expect(body).not.toContain('↩');
    expect(body).not.toContain('#note');
  });

  it('writes tables as GitHub reads them', () => {
    expect(
      bodyOf(
        h(
          'table',
          h('caption', 'The vote'),
          h('thead', h('tr', h('th', 'Party'), h('th', 'Seats'))),
          h('tbody', h('tr', h('td', 'Blue | list'), h('td', '12'))),
        ),
      ),
    ).toBe(['**The vote**', '', '| Party | Seats |', '| - | - |', '| Blue \\| list | 12 |'].join('\n'));
  });

  it('keeps text that looks like Markdown as text', () => {
    const body = bodyOf(h('p', '# 1. *not* a [heading](x) <b>'), h('p', '- no list'));
    expect(body).toBe('\\# 1. \\*not\\* a \\[heading]\\(x) \\<b>\n\n\\- no list');
  });
});
