/** What the load generator sends, and where. */
export interface LoadStart {
  url: string;
  secret: string;
  /** A real callback's body; each request gets a delivery id and a ticket of its own. */
  body: string;
  connections: number;
}

/** What came of a run. */
export interface LoadRun {
  answered: number;
  seconds: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  worstMs: number;
  statuses: Record<string, number>;
  /** The prepared requests were used up before the time was over. */
  ranOut: boolean;
}

/** What the load generator can be asked. */
export type LoadMethods = {
  /** Makes and signs so many requests. */
  prepare(count: number): void;
  /** Sends them until the time is over. */
  run(seconds: number): Promise<LoadRun>;
};

/**
 * Cuts a callback of the simulator behind the ticket's id: what stands before it for a given delivery and ticket, and the rest,
 * which is the same for all. Throws where the body does not look as expected.
 */
export function cutBody(body: string): [before: (deliveryId: string, ticketId: number) => string, rest: string] {
  const cut = /^\{"id":"[0-9a-f-]{36}"(.*?"object_id":)\d+(.*?"ticket":\{"id":)\d+/s.exec(body);
  if (!cut) throw new Error(`This is no callback about a ticket: ${body.slice(0, 300)}`);
  const [whole, toObject = '', toTicket = ''] = cut;
  return [(deliveryId, ticketId) => `{"id":"${deliveryId}"${toObject}${ticketId}${toTicket}${ticketId}`, body.slice(whole.length)];
}
