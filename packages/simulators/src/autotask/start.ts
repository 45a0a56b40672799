import { asText } from '../kit/json.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerControl } from '../kit/control.ts';
import type { ControlRoute } from '../kit/control.ts';
import { FaultEngine, numberOf } from '../kit/faults.ts';
import { jsonReply, listen, send } from '../kit/http.ts';
import type { Exchange, Reply } from '../kit/http.ts';
import { RequestLog } from '../kit/requestLog.ts';
import type { RunningAutotask, SimulatorOptions } from '../types.ts';
import { sightOf } from './api/call.ts';
import type { Call } from './api/call.ts';
import { errors, htmlNotFound, missingRight, Refusal, unauthorized } from './api/errors.ts';
import { Limits } from './api/limits.ts';
import { infoReply } from './api/metadata.ts';
import { serve } from './api/serve.ts';
import { Activity } from './control/activity.ts';
import type { ControlParts } from './control/parts.ts';
import { controlRoutes } from './control/routes.ts';
import { strikeAfter, strikeBefore } from './faultEffects.ts';
import type { Cut } from './faultEffects.ts';
import { AUTOTASK_FAULTS } from './faultKinds.ts';
import { Deliverer } from './hooks/delivery.ts';
import type { AutotaskQuirks } from './options.ts';
import { entityNamed } from './schema/registry.ts';
import type { Application } from './store/applications.ts';
import { Tenant } from './tenant.ts';
import { isApiOnly } from './world/resources.ts';
import { screenPage } from './screen.ts';

const CONTROL = '/__sim';

/** Starts a simulated Autotask database and its server. It is ready when the promise resolves. */
export async function startAutotask(options: SimulatorOptions<AutotaskQuirks> = {}): Promise<RunningAutotask> {
  const { rateLimit, latencyMs = 0 } = options;
  const tenant = new Tenant({
    seed: options.seed ?? 1,
    tickets: options.tickets ?? 2000,
    spreadDays: options.spreadDays ?? 90,
    openShare: options.openShare ?? 0.15,
    start: options.now,
    quirks: options.quirks,
    settings: { latencyMs, ...(rateLimit === undefined ? {} : { rateLimit }) },
  });
  return new AutotaskServer(tenant, options.host ?? '127.0.0.1').start(options.port ?? 0);
}

interface Outcome {
  reply: Reply;
  app: string | null;
  cut?: Cut | undefined;
  isTruncated?: boolean;
}

class AutotaskServer {
  readonly #tenant: Tenant;
  readonly #host: string;
  readonly #faults: FaultEngine;
  readonly #log = new RequestLog();
  readonly #limits: Limits;
  readonly #deliverer: Deliverer;
  readonly #activity: Activity;
  readonly #control: readonly ControlRoute[];
  /** Zones that the tenant was in; the last is where it is. Each listens at an address of its own. */
  readonly #zones: Awaited<ReturnType<typeof listen>>[] = [];
  #pages = 0;

  constructor(tenant: Tenant, host: string) {
    this.#tenant = tenant;
    this.#host = host;
    this.#faults = new FaultEngine(AUTOTASK_FAULTS, () => tenant.clock.trueNow());
    tenant.clock.skewSeconds = () => {
      const skew = this.#faults.active('clockSkew');
      return skew ? numberOf(skew, 'seconds', 3600) : 0;
    };
    this.#limits = new Limits(tenant);
    this.#deliverer = new Deliverer(tenant, this.#faults);
    this.#activity = new Activity(tenant);
    const parts: ControlParts = {
      tenant,
      faults: this.#faults,
      log: this.#log,
      limits: this.#limits,
      deliverer: this.#deliverer,
      activity: this.#activity,
      moveZone: () => this.#moveZone(),
      zone: () => this.#zoneNow(),
    };
    this.#control = controlRoutes(parts);
  }

  async start(port: number): Promise<RunningAutotask> {
    const server = await listen(this.#host, port, (exchange) => this.#handle(exchange));
    this.#zones.push(server);
    const { username, secret, integrationCode } = this.#tenant.applications.default;
    const baseUrl = `${server.origin}/ATServicesRest/`;
    return {
      psa: 'autotask',
      baseUrl,
      authUrl: baseUrl,
      controlUrl: `${server.origin}${CONTROL}`,
      credentials: { username, secret, integrationCode },
      stop: async () => {
        this.#activity.stop();
        this.#deliverer.stop();
        await Promise.all(this.#zones.map((zone) => zone.stop()));
      },
    };
  }

  async #moveZone(): Promise<{ zoneName: string; url: string }> {
    this.#zones.push(await listen(this.#host, 0, (exchange) => this.#handle(exchange)));
    this.#tenant.zone++;
    return this.#zoneNow();
  }

  #zoneNow(): { zoneName: string; url: string; webUrl: string; ci: number } {
    const origin = this.#zones.at(-1)?.origin ?? '';
    const zoneName = `America East ${this.#tenant.zone}`;
    return { zoneName, url: `${origin}/ATServicesRest/`, webUrl: `${origin}/`, ci: 100_000 + this.#tenant.seed };
  }

  async #handle(exchange: Exchange): Promise<void> {
    if (exchange.path.toLowerCase().startsWith(CONTROL)) {
      const reply = await answerControl(this.#control, exchange.path.slice(CONTROL.length), exchange);
      send(exchange.response, reply, new Date(this.#tenant.clock.now()));
      return;
    }
    const started = performance.now();
    const outcome = await this.#answer(exchange);
    const bytes = this.#finish(exchange, outcome);
    this.#log.add(routeOf(exchange.path), {
      at: new Date(this.#tenant.clock.now()).toISOString(),
      method: exchange.method,
      path: exchange.path,
      query: exchange.queryText,
      status: bytes === null ? 0 : outcome.reply.status,
      app: outcome.app,
      ms: Math.round((performance.now() - started) * 100) / 100,
      bytes: bytes ?? 0,
      ...(exchange.method === 'GET' ? {} : { body: exchange.bodyText.slice(0, 65_536) }),
    });
  }

  async #answer(exchange: Exchange): Promise<Outcome> {
    const outcome: Outcome = { reply: { status: 404, body: '' }, app: null };
    try {
      const segments = segmentsOf(exchange.path);
      if (!segments) outcome.reply = screenPage(this.#tenant, exchange);
      else if (!(await this.#discovery(exchange, segments, outcome))) await this.#api(exchange, segments.slice(1), outcome);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome.reply = error.reply;
    }
    return outcome;
  }

  /** What needs no credentials and is not counted [Autotask reference §1]. */
  async #discovery(exchange: Exchange, segments: readonly string[], outcome: Outcome): Promise<boolean> {
    const [version = '', call = ''] = segments.map((segment) => segment.toLowerCase());
    const isZone = call === 'zoneinformation' && (version === 'v1.0' || (version === 'v2.0' && this.#tenant.quirks.v2ZoneAnswers));
    if (version !== 'versioninformation' && !isZone) return false;
    outcome.cut = await strikeBefore(this.#tenant, this.#faults, { method: exchange.method, path: exchange.path });
    if (version === 'versioninformation') outcome.reply = jsonReply({ apiVersions: ['V1.0', 'V2.0'] });
    else if (this.#tenant.applications.named(exchange.query.get('user') ?? '')) outcome.reply = jsonReply(this.#zoneNow());
    else throw errors(['Zone information could not be determined']);
    return true;
  }

  async #api(exchange: Exchange, segments: readonly string[], outcome: Outcome): Promise<void> {
    if (!/\/V1\.0(\/|$)/i.test(exchange.path)) throw htmlNotFound();
    const target = { method: exchange.method, path: exchange.path };
    const application = this.#callerOf(exchange, target);
    outcome.app = application.name;
    this.#limits.count();
    const leave = this.#limits.enter(application.integrationCode, threadOf(this.#tenant, segments));
    try {
      const waitMs = this.#tenant.settings.latencyMs + this.#limits.slowingMs;
      if (waitMs > 0) await sleep(waitMs);
      outcome.cut = await strikeBefore(this.#tenant, this.#faults, target);
      if (outcome.cut) return;
      outcome.reply = strikeAfter(this.#faults, target, this.#reply(exchange, application, segments, target));
      if (this.#faults.bite('cutAfterApply', target)) outcome.cut = 'destroy';
      else if (outcome.reply.body.length > 1 && this.#faults.bite('truncate', target)) outcome.isTruncated = true;
      this.#editWhilePaging(target);
    } finally {
      leave();
    }
  }

  /** Who calls. Wrong, inactive, locked and unlicensed are all the same 401 [Autotask reference §1]; so is a zone that was left. */
  #callerOf(exchange: Exchange, target: { method: string; path: string }): Application {
    const { quirks, applications } = this.#tenant;
    const header = (name: string): string => asText(exchange.headers[name] ?? '');
    const found = applications.named(header('username'));
    const isKnown = found && found.secret === header('secret') && found.integrationCode === header('apiintegrationcode');
    if (!isKnown || !found.isActive || !found.hasLicence || found.isLocked || found.lacks.includes('login')) throw unauthorized(quirks);
    const port = exchange.request.socket.localPort;
    if (new URL(this.#zones.at(-1)?.origin ?? 'http://x').port !== asText(port)) throw unauthorized(quirks);
    found.calls++;
    this.#strikeCaller(found, target);
    return found;
  }

  #strikeCaller(application: Application, target: { method: string; path: string }): void {
    const { quirks, applications } = this.#tenant;
    const expiry = this.#faults.find('tokenExpiry', target);
    if (expiry && application.calls > numberOf(expiry, 'afterCalls', 0)) {
      this.#faults.bite('tokenExpiry', target);
      applications.revoke(application.username);
      throw unauthorized(quirks);
    }
    const move = this.#faults.find('zoneMove', target);
    if (!move || application.calls <= numberOf(move, 'afterCalls', 0) || (move.times === null && move.counted > 0)) return;
    this.#faults.bite('zoneMove', target);
    void this.#moveZone();
    throw unauthorized(quirks);
  }

  #reply(exchange: Exchange, application: Application, segments: readonly string[], target: { method: string; path: string }): Reply {
    const [first = ''] = segments.map((segment) => segment.toLowerCase());
    const hiddenQueues = this.#hiddenQueues(target);
    const call: Call = {
      tenant: this.#tenant,
      exchange: this.#bent(exchange, target),
      application,
      ...this.#actorOf(exchange, application, segments),
      baseUrl: this.#zoneNow().url,
      hiddenQueues,
      isSeen: sightOf(this.#tenant, application, hiddenQueues),
    };
    const system = this.#systemReply(call, first);
    return system ?? serve(call, segments);
  }

  #systemReply(call: Call, name: string): Reply | undefined {
    const { rateLimit } = this.#tenant.settings;
    if (name === 'thresholdinformation')
      return jsonReply({
        externalRequestThreshold: rateLimit?.calls ?? 10_000,
        requestThresholdTimeframe: (rateLimit?.windowSeconds ?? 3600) / 60,
        currentTimeframeRequestCount: this.#limits.used,
      });
    if (name === 'version') return jsonReply({ apiVersions: ['V1.0', 'V2.0'] });
    if (name === 'authenticate') return jsonReply({ isValid: true });
    if (name === 'modules') return jsonReply({ items: [] });
    return name === 'entityinformation' ? infoReply(call, null) : undefined;
  }

  /** Impersonation counts on writes only, and needs both levels' leave [Autotask reference §1]. */
  #actorOf(exchange: Exchange, application: Application, segments: readonly string[]): Pick<Call, 'actor' | 'impersonator' | 'actorLacks'> {
    const own = { actor: application.resourceId, impersonator: null, actorLacks: [] };
    const wanted = Number(exchange.headers['impersonationresourceid'] ?? 0);
    if (!(wanted > 0) || exchange.method === 'GET' || segments.some((segment) => segment.toLowerCase() === 'query')) return own;
    const def = entityNamed(segments[0] ?? '');
    const person = this.#tenant.table('Resources').get(wanted);
    const isAllowed =
      this.#tenant.settings.impersonation &&
      !application.lacks.includes(`impersonation.${def?.object ?? ''}`) &&
      person !== undefined &&
      person['isActive'] === true &&
      person['$allowImpersonation'] === true &&
      !isApiOnly(person);
    if (!isAllowed) throw missingRight(this.#tenant.quirks, 'impersonate this resource');
    const lacks = person['$lacks'];
    return { actor: wanted, impersonator: application.resourceId, actorLacks: Array.isArray(lacks) ? lacks.map(String) : [] };
  }

  #hiddenQueues(target: { method: string; path: string }): ReadonlySet<number> {
    const fault = this.#faults.find('hideQueue', target);
    if (!fault) return new Set();
    const { queue, queueId } = fault.parameters;
    const known = this.#tenant.picklists.of('Tickets', 'queueID').find((row) => row.value === queueId || row.label === queue);
    if (!known) return new Set();
    this.#faults.bite('hideQueue', target);
    return new Set([known.value]);
  }

  /** A repeatLastPage fault: a page after that one reads like it again; by its address, like the first. */
  #bent(exchange: Exchange, target: { method: string; path: string }): Exchange {
    const fault = this.#faults.find('repeatLastPage', target);
    if (!fault) return exchange;
    const isByUrl = /\/next\/?$/i.test(exchange.path);
    const keyset = /("field"\s*:\s*"id"\s*,\s*"value"\s*:\s*)(\d+)|("op"\s*:\s*"gt"[^{}]*"value"\s*:\s*)(\d+)/i;
    const from = keyset.exec(exchange.bodyText);
    const last = Number(from?.[2] ?? from?.[4] ?? 0);
    if (isByUrl) {
      this.#faults.bite('repeatLastPage', target);
      return { ...exchange, query: new Map([['paging', Buffer.from('{"passed":0}').toString('base64url')]]) };
    }
    if (last <= 0) return exchange;
    // Where each page of the walk began, in order; the first began at the start.
    const begins = Array.isArray(fault.parameters['$begins']) ? fault.parameters['$begins'].map(Number) : [-1];
    if (!begins.includes(last)) begins.push(last);
    fault.parameters['$begins'] = begins;
    const after = numberOf(fault, 'after', 1);
    if (begins.indexOf(last) < after) return exchange;
    const repeated = begins[after - 1] ?? -1;
    this.#faults.bite('repeatLastPage', target);
    return {
      ...exchange,
      bodyText: exchange.bodyText.replace(keyset, (whole, a?: string, _b?: string, c?: string) => `${a ?? c ?? whole}${repeated}`),
    };
  }

  /** Somebody edits, creates and deletes between two page reads. */
  #editWhilePaging(target: { method: string; path: string }): void {
    const fault = this.#faults.find('editWhilePaging', target);
    if (!fault || ++this.#pages % Math.max(1, numberOf(fault, 'everyPages', 1)) !== 0) return;
    this.#faults.bite('editWhilePaging', target);
    this.#activity.disturb();
  }

  /** Writes the answer, or cuts. Answers the bytes written, null where nothing came through. */
  #finish(exchange: Exchange, outcome: Outcome): number | null {
    const { response } = exchange;
    if (outcome.cut === 'hang') return null;
    if (outcome.cut === 'destroy') {
      response.socket?.destroy();
      return null;
    }
    this.#faults.bite('clockSkew', { method: exchange.method, path: exchange.path });
    const date = new Date(this.#tenant.clock.now());
    if (!outcome.isTruncated) return send(response, outcome.reply, date);
    const whole = Buffer.from(outcome.reply.body);
    response.writeHead(outcome.reply.status, { 'content-type': 'application/json; charset=utf-8', 'content-length': whole.length });
    response.write(whole.subarray(0, Math.floor(whole.length * 0.6)), () => response.socket?.destroy());
    return whole.length;
  }
}

/** What stands below `ATServicesRest/`, doubled slashes taken together; undefined for another path. */
function segmentsOf(path: string): string[] | undefined {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments[0]?.toLowerCase() === 'atservicesrest' ? segments.slice(1) : undefined;
}

/** Which entity's threads a call takes [Autotask reference §6]. */
function threadOf(tenant: Tenant, segments: readonly string[]): string {
  const isChild = segments.length >= 3 && /^-?\d+$/.test(segments[1] ?? '');
  if (isChild && tenant.quirks.childUrlsCountFor === 'child') return `${segments[0]}/${segments[2]}`;
  return entityNamed(segments[0] ?? '')?.name ?? segments[0] ?? '';
}

/** A path with its ids taken out, for the summary. */
const routeOf = (path: string): string =>
  path
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '')
    .replace(/\/-?\d+(?=\/|$)/g, '/{id}');
