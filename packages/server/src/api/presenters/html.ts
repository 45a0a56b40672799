import sanitize, { type Tag } from 'sanitize-html';

/** Text of strangers as HTML that cannot do anything: no scripts, no styles, no forms, nothing loaded from elsewhere unless asked for. */
export interface SafeHtml {
  html: string;
  /** Pictures of other servers that were left out, or are in it where they were asked for. */
  remoteImages: number;
}

const blocks = ['p', 'div', 'br', 'hr', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'];
const inline = ['span', 'a', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'code', 'kbd', 'mark', 'img'];
const tables = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption'];
const pictureInside = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]+$/i;
const pictureElsewhere = /^https:\/\//i;
/** More than any note; a longer one is cut, so that nobody can make the server work for ever. */
const longest = 500_000;

/** Makes HTML of the helpdesk safe to show. Pictures of other servers would tell who reads it and when: they stay out unless asked for. */
export function safeHtml(html: string, withImages: boolean): SafeHtml {
  let remoteImages = 0;
  const clean = sanitize(html.slice(0, longest), {
    allowedTags: [...blocks, ...inline, ...tables],
    allowedAttributes: {
      a: ['href', 'target', 'rel'],
      img: ['src', 'alt', 'width', 'height', 'referrerpolicy', 'loading'],
      span: ['class'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedClasses: { span: ['blocked-image'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['https', 'data'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 100,
    transformTags: {
      a: (_tag, { href }): Tag => ({
        tagName: 'a',
        attribs: { ...(href === undefined ? {} : { href }), target: '_blank', rel: 'noopener noreferrer nofollow' },
      }),
      img: (_tag, { src = '', alt = '', width, height }): Tag => {
        const isRemote = pictureElsewhere.test(src);
        if (isRemote) remoteImages++;
        if (pictureInside.test(src) || (isRemote && withImages)) {
          const size = { ...sizeOf('width', width), ...sizeOf('height', height) };
          return { tagName: 'img', attribs: { src, alt, ...size, referrerpolicy: 'no-referrer', loading: 'lazy' } };
        }
        return { tagName: 'span', attribs: { class: 'blocked-image' }, text: alt.trim() || 'Picture' };
      },
    },
  });
  return { html: clean, remoteImages };
}

const sizeOf = (name: string, value: string | undefined): Record<string, string> =>
  value !== undefined && /^\d{1,4}$/.test(value) ? { [name]: value } : {};

const looksLikeHtml = /<[a-z][^>]*>/i;

/** Text that may be HTML or not, safe to show. */
export const safeText = (text: string, withImages: boolean): SafeHtml =>
  safeHtml(looksLikeHtml.test(text) ? text : textAsHtml(text), withImages);

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as HTML: an empty line begins a paragraph, a line break stays one. */
export function textAsHtml(text: string): string {
  const escaped = text.slice(0, longest).replace(/[&<>"]/g, (character) => escapes[character] ?? '');
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('');
}
