import { describe, expect, test } from 'vitest';
import {
  isSiteRule,
  originOf,
  pagesOf,
  readSite,
  ruleFor,
  type SiteRule,
  siteOf,
} from '../../src/platform/site-rules.ts';

function rule(site: string, mode: SiteRule['mode']): SiteRule {
  return { site, mode, since: '2026-03-04' };
}

describe('readSite', () => {
  test.each([
    ['example.org', 'example.org'],
    [' https://www.Example.org/ ', 'example.org'],
    ['https://example.org/news/', 'example.org/news/*'],
    ['example.org/news/*', 'example.org/news/*'],
    ['example.org:8080', 'example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
  ])('%s names %s', (typed, site) => expect(readSite(typed)).toBe(site));

  test.each([
    '',
    'two words',
    'file:///etc/passwd',
    'about:config',
    '*',
    '*.example.org',
    'user@example.org',
    'http://',
  ])('%s names no site', (typed) => expect(readSite(typed)).toBeNull());
});

test('a page names its host, a file none', () => {
  expect(siteOf('https://www.example.org:444/a/b?c')).toBe('example.org');
  expect(siteOf('file:///tmp/a.html')).toBeNull();
});

describe('ruleFor', () => {
  const rules = [
    rule('example.org', 'always'),
    rule('example.org/live/*', 'never'),
    rule('shop.example.org', 'ask'),
    rule('10.0.0.1', 'always'),
  ];
  test.each([
    ['https://example.org/a', 'example.org'],
    ['http://news.example.org/a', 'example.org'],
    ['https://example.org/live/1', 'example.org/live/*'],
    ['https://www.shop.example.org/live/1', 'shop.example.org'],
    ['http://10.0.0.1:8080/', '10.0.0.1'],
  ])('%s is spoken for by %s', (url, site) => expect(ruleFor(url, rules)?.site).toBe(site));

  test.each([
    'https://notexample.org/',
    'https://example.org.evil.example/',
    'http://1.10.0.0.1.example/',
    'about:blank',
  ])('%s by none', (url) => expect(ruleFor(url, rules)).toBeNull());
});

test('access is asked for the host with its subdomains, for addresses without', () => {
  expect(originOf('example.org/news/*')).toBe('*://*.example.org/*');
  expect(originOf('127.0.0.1')).toBe('*://127.0.0.1/*');
  expect(originOf('localhost')).toBe('*://localhost/*');
  expect(pagesOf('example.org/news/*')).toBe('*://*.example.org/news/*');
  expect(pagesOf('example.org')).toBe('*://*.example.org/*');
});

test('only whole rules count as rules', () => {
  expect(isSiteRule(rule('example.org', 'always'))).toBe(true);
  expect(isSiteRule({ ...rule('example.org', 'always'), mode: 'sometimes' })).toBe(false);
  expect(isSiteRule(rule('https://example.org', 'always'))).toBe(false);
  expect(isSiteRule({ site: 'example.org', mode: 'always' })).toBe(false);
  expect(isSiteRule(null)).toBe(false);
});
