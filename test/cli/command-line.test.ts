import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src/cli/command-line.ts';

describe('the command line', () => {
  it('takes files and prints text by default', () => {
    expect(readCommandLine(['a.html', 'b.txt'])).toEqual({
      kind: 'files',
      paths: ['a.html', 'b.txt'],
      format: 'text',
      savedAt: null,
      explain: false,
    });
  });

  it('takes flags before and after the file', () => {
    const args = ['--format=json', 'a.html', '--url', 'https://p.example/a', '--saved-at', '2024-05-02', '--explain'];
    expect(readCommandLine(args)).toEqual({
      kind: 'files',
      paths: ['a.html'],
      format: 'json',
      url: 'https://p.example/a',
      savedAt: new Date('2024-05-02'),
      explain: true,
    });
  });

  it('takes a batch list', () => {
    expect(readCommandLine(['--batch', 'list.jsonl'])).toEqual({ kind: 'batch', listPath: 'list.jsonl' });
  });

  it('helps', () => {
    expect(readCommandLine(['-h'])).toEqual({ kind: 'help' });
  });

  it.each([
    [[], 'No file was given.'],
    [['--formt', 'json', 'a'], "Unknown option '--formt'."],
    [['--format', 'pdf', 'a'], 'There is no format "pdf"; choose text, markdown, html, json.'],
    [['--format'], /argument missing/],
    [['a', '--url', 'p.example/a'], /full address/],
    [['a', '--url', 'https://'], /not an address/],
    [['a', '--saved-at', 'yesterday'], /takes a time/],
    [['--batch'], /argument missing/],
    [['--batch', ''], /path of a list/],
    [['--batch', 'l', 'a.html'], /from the list/],
    [['--batch', 'l', '--saved-at', '2024-01-01'], '--saved-at does not go with --batch.'],
  ])('says what is wrong with %j', (args, message) => {
    const command = readCommandLine(args);
    expect(command).toEqual({
      kind: 'misuse',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });
});
