/** Picklists: all are in the metadata of their entity, and come with the right to see it (Autotask reference §4, seed 001). */
import { ok } from '@deskbridge/model';
import type { Result } from '@deskbridge/model';
import type { CallClass, PicklistKind, PicklistValue } from '../contract.ts';
import type { AutotaskConfig } from './config.ts';
import { completeStatus } from './config.ts';

interface Source extends PicklistKind {
  entity: string;
  field: string;
}

/** Every list that Deskbridge shows. */
const sources: readonly Source[] = [
  { id: 'status', label: 'Status', entity: 'Tickets', field: 'status', ticketField: { name: 'statusId' } },
  { id: 'priority', label: 'Priority', entity: 'Tickets', field: 'priority', ticketField: { name: 'priorityId' } },
  { id: 'queue', label: 'Queue', entity: 'Tickets', field: 'queueID', ticketField: { name: 'teamId' } },
  { id: 'ticketType', label: 'Ticket type', entity: 'Tickets', field: 'ticketType', ticketField: { name: 'typeId' } },
  { id: 'ticketCategory', label: 'Ticket category', entity: 'Tickets', field: 'ticketCategory' },
  { id: 'issueType', label: 'Issue type', entity: 'Tickets', field: 'issueType', ticketField: { name: 'categories', place: 0 } },
  {
    id: 'subIssueType',
    label: 'Sub-issue type',
    entity: 'Tickets',
    field: 'subIssueType',
    ticketField: { name: 'categories', place: 1 },
    parentKind: 'issueType',
  },
  { id: 'source', label: 'Source', entity: 'Tickets', field: 'source', ticketField: { name: 'sourceId' } },
  { id: 'sla', label: 'Service level agreement', entity: 'Tickets', field: 'serviceLevelAgreementID', ticketField: { name: 'slaId' } },
  { id: 'noteType', label: 'Note type', entity: 'TicketNotes', field: 'noteType' },
  { id: 'publish', label: 'Note visibility', entity: 'TicketNotes', field: 'publish' },
  { id: 'companyType', label: 'Company type', entity: 'Companies', field: 'companyType' },
  { id: 'assetType', label: 'Configuration item type', entity: 'ConfigurationItems', field: 'configurationItemType' },
  { id: 'projectStatus', label: 'Project status', entity: 'Projects', field: 'status' },
];

/** The kinds, as declared. */
export const picklistKinds: readonly PicklistKind[] = sources.map(({ entity: _entity, field: _field, ...kind }) => kind);

/** Reads all lists; one whose entity the API user may not see is missing. */
export async function readPicklists(
  config: AutotaskConfig,
  callClass: CallClass,
): Promise<Result<{ values: PicklistValue[]; missing: string[] }>> {
  const values: PicklistValue[] = [];
  const missing: string[] = [];
  for (const source of sources) {
    const fields = await config.fields(source.entity, callClass);
    if (!fields.ok) {
      if (fields.failure.code !== 'rights.missing' && fields.failure.code !== 'record.missing') return fields;
      missing.push(source.id);
      continue;
    }
    const list = fields.value.get(source.field.toLowerCase())?.values ?? [];
    values.push(
      ...list.map((value) => ({
        kind: source.id,
        id: value.id,
        label: value.label,
        parentId: source.parentKind === undefined ? null : value.parentId,
        isActive: value.isActive,
        sortOrder: value.sortOrder,
        isClosed: source.id === 'status' ? value.id === completeStatus : null,
        colour: null,
      })),
    );
  }
  return ok({ values, missing });
}
