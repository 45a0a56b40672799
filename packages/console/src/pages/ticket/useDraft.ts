import { useCallback, useEffect, useRef, useState } from 'react';
import { accountOfAddress } from '../../api/account.ts';

const prefix = 'deskbridge-draft';
const keyOf = (name: string): string => `${prefix}-${accountOfAddress() ?? ''}-${name}`;

function stored(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * What somebody types, kept on this computer until it is sent or thrown away: a dead session, a closed window or another ticket in between loses
 * nothing. `name` says what it belongs to: `note-1085`.
 */
export function useDraft<Value>(name: string, empty: Value): [Value, (value: Value) => void, () => void] {
  const key = keyOf(name);
  const [value, setValue] = useState<Value>(() => (stored(key) as Value | null) ?? empty);
  const emptyText = useRef(JSON.stringify(empty));
  useEffect(() => {
    const text = JSON.stringify(value);
    try {
      if (text === emptyText.current) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // A browser that keeps nothing still lets people write.
    }
  }, [key, value]);
  const clear = useCallback(() => {
    localStorage.removeItem(key);
    setValue(JSON.parse(emptyText.current) as Value);
  }, [key]);
  return [value, setValue, clear];
}
