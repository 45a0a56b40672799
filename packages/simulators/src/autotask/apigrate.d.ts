/** What the tests use of a client that brings no types. */
declare module '@apigrate/autotask-restapi' {
  interface Handle {
    get(id: number): Promise<{ item: Record<string, unknown> | null }>;
    query(query: object): Promise<{ items: Record<string, unknown>[]; pageDetails: { nextPageUrl: string | null } }>;
    count(query: object): Promise<{ queryCount: number }>;
    create(...parameters: unknown[]): Promise<{ itemId: number }>;
    update(...parameters: unknown[]): Promise<{ itemId: number }>;
    delete(...parameters: unknown[]): Promise<{ itemId: number }>;
    fieldInfo(): Promise<{ fields: { name: string; picklistValues: { value: string; label: string }[] | null }[] }>;
  }
  export class AutotaskRestApi {
    constructor(user: string, secret: string, code: string, options: { base_url: string });
    Tickets: Handle;
    TicketNotes: Handle;
    Companies: Handle;
    CompanyContacts: Handle;
    ServiceCalls: Handle;
  }
}
