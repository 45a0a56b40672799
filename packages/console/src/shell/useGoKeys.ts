import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { addressOf, places } from './map.ts';
import { useAccount } from './useAccount.ts';

const patienceMs = 1200;

/** `g` and then the letter of a place goes there. */
export function useGoKeys(): void {
  const navigate = useNavigate();
  const account = useAccount();
  useEffect(() => {
    let pressedAt = 0;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const place = event.timeStamp - pressedAt < patienceMs ? places.find(({ key }) => key === event.key) : undefined;
      pressedAt = event.key === 'g' ? event.timeStamp : 0;
      if (!place) return;
      event.preventDefault();
      void navigate({ to: addressOf(account, place.path) });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate, account]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
