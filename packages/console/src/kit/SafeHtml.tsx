import { Button, Text } from '@mantine/core';
import DOMPurify, { type Config } from 'dompurify';
import { useMemo, useState, type ReactNode } from 'react';
import classes from './SafeHtml.module.css';
import { texts } from './texts.ts';

const settings: Config & { RETURN_DOM_FRAGMENT: true } = {
  USE_PROFILES: { html: true },
  // Style would let a ticket draw over the console; forms and media have no place in a conversation.
  FORBID_ATTR: ['style', 'class', 'id', 'name', 'srcset', 'background', 'ping'],
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'textarea',
    'select',
    'option',
    'audio',
    'video',
    'source',
    'track',
    'picture',
    'map',
    'area',
    'dialog',
    'svg',
    'math',
  ],
  ALLOW_DATA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|data:image\/(?:png|gif|jpeg|webp);)/i,
  RETURN_DOM_FRAGMENT: true,
};

/** Hostile HTML made harmless: no script, no style, links leave in a new tab without a referrer, images from elsewhere wait to be asked for. */
export function SafeHtml({ html, label, withImages = false }: { html: string; label?: string; withImages?: boolean }): ReactNode {
  const [asked, setShowsImages] = useState(false);
  // Where the page has asked already, nobody is asked again.
  const showsImages = asked || withImages;
  const { clean, blocked } = useMemo(() => cleaned(html, showsImages), [html, showsImages]);
  return (
    <div className={classes.html} aria-label={label}>
      {blocked > 0 ? (
        <Text size="xs" c="dimmed" className={classes.notice} component="div">
          {texts.html.images}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => setShowsImages(true)}>
            {texts.html.show}
          </Button>
        </Text>
      ) : null}
      {/* eslint-disable-next-line react/no-danger -- it has just been cleaned by DOMPurify. */}
      <div className={classes.content} dangerouslySetInnerHTML={{ __html: clean }} />
    </div>
  );
}

/** The harmless text, and how many images were left out. */
function cleaned(html: string, showsImages: boolean): { clean: string; blocked: number } {
  const fragment = DOMPurify.sanitize(html, settings);
  let blocked = 0;
  for (const image of fragment.querySelectorAll('img')) {
    image.setAttribute('loading', 'lazy');
    image.setAttribute('referrerpolicy', 'no-referrer');
    if (showsImages || image.getAttribute('src')?.startsWith('data:')) continue;
    blocked++;
    const stand = document.createElement('em');
    stand.textContent = image.getAttribute('alt') || texts.html.blocked;
    image.replaceWith(stand);
  }
  for (const link of fragment.querySelectorAll('a')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  const holder = document.createElement('div');
  holder.append(fragment);
  return { clean: holder.innerHTML, blocked };
}
