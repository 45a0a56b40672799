import { failed, failure, ok, type AccountId, type Result } from '@deskbridge/model';
import { audit } from '../../platform/audit/audit.ts';
import type { Actor } from '../../platform/auth/caller.ts';
import type { Queryable } from '../../platform/database/database.ts';
import {
  countViews,
  deleteView,
  findView,
  insertView,
  listViews,
  saveDefaultView,
  updateView,
  type ViewChange,
  type ViewRow,
} from './store.ts';

/** Who keeps views. */
export interface ViewKeeper {
  account: AccountId;
  owner: string;
  actor: Actor;
  /** The network address that they come from. */
  address: string;
  /** Whether they may share views, and change what others shared. */
  mayShare: boolean;
}

/** More than anyone needs; less than what a runaway script would make. */
const mostViews = 100;

const noView = failure('request.notFound', { detail: 'The account has no such view, or it is not shared with you.' });
const noSharing = failure('request.forbidden', { detail: 'It needs the right to share saved views with the team (views.share).' });

/** Keeps a new view. */
export async function createView(
  q: Queryable,
  keeper: ViewKeeper,
  wanted: Pick<ViewRow, 'name' | 'isShared' | 'definition'>,
): Promise<Result<ViewRow>> {
  const { account, owner } = keeper;
  if (wanted.isShared && !keeper.mayShare) return failed(noSharing);
  const views = await listViews(q, account, owner);
  if (hasName(views, owner, wanted.name)) return failed(nameTaken);
  if ((await countViews(q, account, owner)) >= mostViews)
    return failed(failure('request.invalid', { fields: { name: `There are ${mostViews} views already; delete one first.` } }));
  const id = await insertView(q, account, { owner, ...wanted });
  const made = await present(q, keeper, id);
  if (made.ok && wanted.isShared)
    await audit(q, { ...whoOf(keeper), type: 'view.created', object: { id, name: wanted.name }, after: told(made.value) });
  return made;
}

/** Changes a view of one's own, or a shared one with the right to share. */
export async function changeView(q: Queryable, keeper: ViewKeeper, id: string, change: ViewChange): Promise<Result<ViewRow>> {
  const view = await findView(q, keeper.account, keeper.owner, id);
  if (!view) return failed(noView);
  const touchesOthers = view.isShared || change.isShared === true;
  if (touchesOthers && !keeper.mayShare) return failed(noSharing);
  const others = (await listViews(q, keeper.account, keeper.owner)).filter((other) => other.id !== id);
  if (change.name !== undefined && hasName(others, view.owner, change.name)) return failed(nameTaken);
  await updateView(q, keeper.account, id, change);
  const changed = await present(q, keeper, id);
  if (changed.ok && touchesOthers)
    await audit(q, {
      ...whoOf(keeper),
      type: 'view.changed',
      object: { id, name: view.name },
      before: told(view),
      after: told(changed.value),
    });
  return changed;
}

/** Deletes a view of one's own, or a shared one with the right to share. */
export async function removeView(q: Queryable, keeper: ViewKeeper, id: string): Promise<Result<null>> {
  const view = await findView(q, keeper.account, keeper.owner, id);
  if (!view) return failed(noView);
  if (view.isShared && !keeper.mayShare) return failed(noSharing);
  await deleteView(q, keeper.account, id);
  if (view.isShared) await audit(q, { ...whoOf(keeper), type: 'view.deleted', object: { id, name: view.name }, before: told(view) });
  return ok(null);
}

/** Chooses the view to begin with; null: all tickets. */
export async function chooseDefault(q: Queryable, keeper: ViewKeeper, id: string | null): Promise<Result<null>> {
  if (id !== null && !(await findView(q, keeper.account, keeper.owner, id))) return failed(noView);
  await saveDefaultView(q, keeper.account, keeper.owner, id);
  return ok(null);
}

const whoOf = ({ account, actor, address }: ViewKeeper): Pick<ViewKeeper, 'account' | 'actor' | 'address'> => ({ account, actor, address });
const told = ({ name, isShared, definition }: ViewRow): Record<string, unknown> => ({ name, isShared, definition });

const nameTaken = failure('request.invalid', { fields: { name: 'There is a view with this name already.' } });
const hasName = (views: readonly ViewRow[], owner: string, name: string): boolean =>
  views.some((view) => view.owner === owner && view.name.toLowerCase() === name.toLowerCase());

async function present(q: Queryable, keeper: ViewKeeper, id: string): Promise<Result<ViewRow>> {
  const view = await findView(q, keeper.account, keeper.owner, id);
  return view ? ok(view) : failed(noView);
}
