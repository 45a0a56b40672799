import type { z } from 'zod';
import { auditTypes } from '../../platform/audit/events.ts';
import type { AuditRow } from '../../platform/audit/store.ts';
import type { auditEventShape } from '../schemas/audit.ts';

/** An event of the audit log as it is shown. */
export function presentEvent({ id, sequence, at, actor, address, event, link }: AuditRow): z.infer<typeof auditEventShape> {
  const { type, object, details } = event;
  return {
    id,
    sequence,
    at,
    actor,
    address,
    type,
    says: auditTypes[type].says,
    object: { kind: kindOf(type), ...object },
    before: 'before' in event ? event.before : null,
    after: 'after' in event ? event.after : null,
    details: details ?? null,
    link,
  };
}

/** The kind of thing that a kind of event is about. */
export const kindOf = (type: string): string => type.split('.')[0] ?? type;
