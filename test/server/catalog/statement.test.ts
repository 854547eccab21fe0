import { expect, test } from 'vitest';
import { Findings } from '../../../server/catalog/findings.ts';
import { renderStatement } from '../../../server/catalog/statement.ts';

function render(text: string): { readonly html: string; readonly findings: number } {
  const findings = new Findings();
  return { html: renderStatement('statement.md', text, findings), findings: findings.list().length };
}

test('HTML in a statement is a finding, and is text all the same', () => {
  const { html, findings } = render('a <script>alert(1)</script> `<b>`\n\n<img src=x onerror=alert(1)>\n');
  expect(html).toBe(
    '<p>a &lt;script&gt;alert(1)&lt;/script&gt; <code>&lt;b&gt;</code></p>\n<p>&lt;img src=x onerror=alert(1)&gt;</p>\n',
  );
  expect(findings).toBe(2);
});

test('HTML in backticks is code like any other', () => {
  expect(render('Count `<b>` tags.\n\n```\n<script></script>\n```\n').findings).toBe(0);
});

test('a link opens a page that knows nothing of ours', () => {
  expect(render('[a](https://example.com/?a=1&b=2)')).toEqual({
    html: '<p><a href="https://example.com/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">a</a></p>\n',
    findings: 0,
  });
});

test.each([
  '[a](javascript:alert(1))',
  '[a](JavaScript:alert)',
  '[a](data:text/html,x)',
  '[a](//example.com)',
  '[a](/api/health)',
  '[a](#top)',
  '<ftp://example.com>',
  '[a]: vbscript:x\n\n[a]',
  '| a |\n|---|\n| [b](file:///etc/passwd) |',
])('a link that leads elsewhere than to http or https is a finding: %s', (text) => {
  expect(render(text).findings).toBe(1);
});
