import { failure, FailureError, type ExternalId } from '@deskbridge/model';
import { agentOfMember } from '../bridge/people/store.ts';
import type { TicketQuestion } from '../bridge/tickets/filter.ts';
import type { Caller } from '../platform/auth/caller.ts';
import type { Queryable } from '../platform/database/database.ts';

/** The agent that the signed-in person is in the helpdesk; null for a key, or where the mapping does not tell. */
export async function ownAgent(q: Queryable, caller: Caller): Promise<ExternalId | null> {
  return caller.kind === 'key' ? null : agentOfMember(q, caller.account, caller.actor.id);
}

/** A question in which `me` is the agent that asks. Throws where nobody knows who that is. */
export async function answeredQuestion<Question extends TicketQuestion>(
  q: Queryable,
  caller: Caller,
  question: Question,
): Promise<Question> {
  if (question.agent !== 'me') return question;
  const agent = await ownAgent(q, caller);
  if (agent === null)
    throw new FailureError(
      failure('request.invalid', {
        fields: { agent: 'You are not mapped to an agent of the helpdesk; an admin does that under User mapping.' },
      }),
    );
  return { ...question, agent };
}
