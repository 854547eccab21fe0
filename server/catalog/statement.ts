import MarkdownIt, { type Token } from 'markdown-it';
import type { Findings } from './findings.ts';

/**
 * Renders a statement. Raw HTML is shown as text; links lead to http and https only and open a page of their own;
 * images are not allowed, since they would load from elsewhere. What is not allowed is a finding.
 */
export function renderStatement(file: string, text: string, findings: Findings): string {
  const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false });
  checkHtml(file, text, findings);
  // Every link is parsed as one, so that a forbidden one is found below and not silently left as text.
  markdown.validateLink = () => true;
  const tokens = markdown.parse(text, {});
  if (tokens.length === 0)
    findings.add(file, 1, 'is empty; it must say what is asked, as an interviewer would');
  let line = 1;
  for (const block of tokens) {
    if (block.map) line = block.map[0] + 1;
    for (const token of block.children ?? []) checkInline(file, line, token, findings);
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** HTML would be shown as the text it is, which no author means. Read once more as if it were allowed, it is told apart. */
function checkHtml(file: string, text: string, findings: Findings): void {
  let line = 1;
  for (const block of new MarkdownIt('default', { html: true }).parse(text, {})) {
    if (block.map) line = block.map[0] + 1;
    const html = [block, ...(block.children ?? [])].find(({ type }) => /^html_(?:block|inline)$/.test(type));
    if (html)
      findings.add(
        file,
        line,
        `holds the HTML ${JSON.stringify(html.content.trim().slice(0, 60))}; write Markdown, and code in backticks`,
      );
  }
}

function checkInline(file: string, line: number, token: Token, findings: Findings): void {
  if (token.type === 'image')
    findings.add(file, line, `shows the image ${token.attrGet('src')}; a statement is text only`);
  if (token.type !== 'link_open') return;
  const target = String(token.attrGet('href'));
  if (!/^https?:\/\//i.test(target))
    findings.add(file, line, `links to ${target}; a link must begin with https:// or http://`);
  token.attrSet('target', '_blank');
  token.attrSet('rel', 'noopener noreferrer');
}
