import type { z } from 'zod';
import type { ViewRow } from '../../bridge/views/store.ts';
import type { savedView } from '../schemas/views.ts';
import { without } from './without.ts';

/** A saved view, as the one who asks sees it. */
export function presentView(row: ViewRow, owner: string): z.infer<typeof savedView> {
  return { ...without(row, 'owner'), isOwn: row.owner === owner, definition: row.definition as z.infer<typeof savedView>['definition'] };
}
