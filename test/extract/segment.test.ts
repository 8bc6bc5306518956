import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/extract/segment.ts';
import { attributeOf, takeSnapshot } from '../../src/extract/snapshot.ts';

function blocksOf(html: string) {
  return segment(takeSnapshot(new JSDOM(html).window.document).root);
}

function textsOf(html: string): string[] {
  return blocksOf(html).map((block) => block.text);
}

describe('segmenting a page', () => {
  it('makes a block of each paragraph, with the words of its inline elements', () => {
    expect(textsOf('<p>One <b>bold</b> word.</p><p><span class="drop">T</span>wo words.</p>')).toEqual([
      'One bold word.',
      'Two words.',
    ]);
  });

  it('parts text at double breaks, not at single ones', () => {
    expect(textsOf('<div>First line<br>goes on.<br><br>Second paragraph.<br> <br>Third.</div>')).toEqual([
      'First line goes on.',
      'Second paragraph.',
      'Third.',
    ]);
  });

  it('parts text at double breaks inside an inline element', () => {
    expect(textsOf('<div><font>First.<br><br>Second.</font></div>')).toEqual(['First.', 'Second.']);
  });

  it.each([
    ['<font><span>First.<br><br>Second.</span></font>', ['First.', 'Second.']],
    ['<b><i><u><s><small><font>First.<br><br>Second.</font></small></s></u></i></b>', ['First.', 'Second.']],
    ['<b><i><u><s><small><big><font>First.<br><br>Second.</font></big></small></s></u></i></b>', ['First. Second.']],
    ['<font>First <b>of</b><br><i>two</i> lines.</font>', ['First of two lines.']],
  ])('parts text at double breaks up to six inline elements deep: %s', (inline, texts) => {
    expect(textsOf(`<div>${inline}</div>`)).toEqual(texts);
  });

  it('parts text that stands beside a block', () => {
    expect(textsOf('<div>Before <p>the paragraph</p> after</div>')).toEqual(['Before', 'the paragraph', 'after']);
  });

  it('takes a custom element that holds paragraphs for a container', () => {
    expect(textsOf('<x-story><p>One.</p><p>Two.</p></x-story>')).toEqual(['One.', 'Two.']);
  });

  it('makes one block of a data row and many of a row that lays the page out', () => {
    const row = blocksOf('<table><tr><td>Monday</td><td>14 °C</td></tr></table>');
    expect(row.map((block) => [block.tag, block.text])).toEqual([['tr', 'Monday 14 °C']]);
    const layout = '<table><tr><td><h2>Left</h2><p>One.</p></td><td><p>Two.</p></td></tr></table>';
    expect(textsOf(layout)).toEqual(['Left', 'One.', 'Two.']);
  });

  it('keeps the lines of code', () => {
    expect(textsOf('<pre>let a = 1;\n  a++;</pre>')).toEqual(['let a = 1;\n  a++;']);
  });

  it('leaves scripts, styles, forms and buttons out, but a heading made of a button in', () => {
    const html =
      '<p>Text.</p><script>var a</script><style>p{}</style><button>Share</button><textarea>x</textarea><h3><button>Question?</button></h3>';
    expect(textsOf(html)).toEqual(['Text.', 'Question?']);
  });

  it('counts characters in links, of links around blocks too', () => {
    const [card, mixed] = blocksOf('<a href="/a"><div>A whole card</div></a><p>Half <a href="/b">link</a></p>');
    expect(card?.linkChars).toBe(card?.text.length);
    expect(mixed?.linkChars).toBe(4);
  });
});

describe('a snapshot', () => {
  it('cannot be led astray by form controls that are named as the tree is walked', () => {
    const html = `<form class="story"><input name="firstChild"><input name="nextSibling"><input name="nodeType">
      <input name="getAttribute"><input name="attributes"><p>The story goes on.</p></form><p>And ends.</p>`;
    expect(textsOf(html)).toEqual(['The story goes on.', 'And ends.']);
    const form = takeSnapshot(new JSDOM(html).window.document).elements.find((node) => node.name === 'form');
    expect(attributeOf(form!, 'class')).toBe('story');
  });

  it('reads open shadow roots as the content of their host', () => {
    const { document } = new JSDOM('<x-card>slotted</x-card>').window;
    const host = document.querySelector('x-card')!;
    host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p')).textContent = 'In the shadow.';
    expect(segment(takeSnapshot(document).root).map((block) => block.text)).toEqual(['In the shadow.']);
  });

  it('survives any depth without losing text', () => {
    const { document } = new JSDOM('<body></body>').window;
    let at: Element = document.body;
    for (let i = 0; i < 5000; i++) {
      const child = document.createElement('div');
      at.append(child);
      at = child;
    }
    at.append('At the bottom.');
    expect(segment(takeSnapshot(document).root).map((block) => block.text)).toEqual(['At the bottom.']);
  });

  it('of an empty document is empty', () => {
    const { document } = new JSDOM('').window;
    document.documentElement.remove();
    expect(segment(takeSnapshot(document).root)).toEqual([]);
  });
});
