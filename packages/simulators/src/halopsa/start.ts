import { answerControl } from '../kit/control.ts';
import type { ControlRoute } from '../kit/control.ts';
import { FaultEngine, numberOf } from '../kit/faults.ts';
import { listen, send } from '../kit/http.ts';
import type { Exchange, Reply } from '../kit/http.ts';
import { RequestLog } from '../kit/requestLog.ts';
import { RollingWindow } from '../kit/rateLimit.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningHaloPsa, SimulatorOptions } from '../types.ts';
import { answerToken, authInfo, openIdConfiguration, TENANT_NAME } from './api/auth.ts';
import { emptyError, Refusal } from './api/errors.ts';
import { instanceReply } from './api/instance.ts';
import { refuseAboveLimit, serveCall } from './api/serve.ts';
import { Activity } from './control/activity.ts';
import { controlRoutes } from './control/routes.ts';
import { bendQuery, strikeAfter, strikeBefore } from './faultEffects.ts';
import type { Cut } from './faultEffects.ts';
import { HALO_FAULTS } from './faultKinds.ts';
import { Deliverer } from './hooks/delivery.ts';
import type { HaloQuirks } from './options.ts';
import { screenPage } from './screen.ts';
import { Tenant } from './tenant.ts';

const CONTROL = '/__sim';

/** Starts a simulated Halo tenant and its server. It is ready when the promise resolves. */
export async function startHaloPsa(options: SimulatorOptions<HaloQuirks> = {}): Promise<RunningHaloPsa> {
  const { rateLimit, latencyMs = 0, hosted = false, hmac = true } = options;
  const tenant = new Tenant({
    seed: options.seed ?? 1,
    tickets: options.tickets ?? 2000,
    spreadDays: options.spreadDays ?? 90,
    openShare: options.openShare ?? 0.15,
    start: options.now,
    quirks: options.quirks,
    settings: { latencyMs, hosted, hmac, ...(rateLimit === undefined ? {} : { rateLimit }) },
  });
  const simulator = new HaloServer(tenant);
  return simulator.start(options.host ?? '127.0.0.1', options.port ?? 0);
}

class HaloServer {
  readonly #tenant: Tenant;
  readonly #faults: FaultEngine;
  readonly #log = new RequestLog();
  readonly #window = new RollingWindow();
  readonly #deliverer: Deliverer;
  readonly #activity: Activity;
  readonly #control: readonly ControlRoute[];
  #origin = '';
  #pages = 0;

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
    this.#faults = new FaultEngine(HALO_FAULTS, () => tenant.clock.trueNow());
    tenant.clock.skewSeconds = () => {
      const skew = this.#faults.active('clockSkew');
      return skew ? numberOf(skew, 'seconds', 3600) : 0;
    };
    tenant.tickets.lagMs = () => {
      const lag = this.#faults.active('staleReads');
      return lag ? numberOf(lag, 'seconds', 5) * 1000 : 0;
    };
    this.#deliverer = new Deliverer(tenant, this.#faults);
    this.#activity = new Activity(tenant);
    this.#control = controlRoutes({
      tenant,
      faults: this.#faults,
      log: this.#log,
      window: this.#window,
      deliverer: this.#deliverer,
      activity: this.#activity,
      origin: () => this.#origin,
    });
  }

  async start(host: string, port: number): Promise<RunningHaloPsa> {
    const server = await listen(host, port, (exchange) => this.#handle(exchange));
    this.#origin = server.origin;
    const { clientId, clientSecret } = this.#tenant.applications.default;
    return {
      psa: 'halopsa',
      baseUrl: `${server.origin}/api`,
      authUrl: `${server.origin}/auth`,
      controlUrl: `${server.origin}${CONTROL}`,
      credentials: { tenant: TENANT_NAME, clientId, clientSecret },
      stop: async () => {
        this.#activity.stop();
        this.#deliverer.stop();
        await server.stop();
      },
    };
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
    const target = { method: exchange.method, path: exchange.path };
    const outcome: Outcome = { reply: { status: 404, body: '' }, app: null };
    try {
      const isToken = /^\/(?:auth\/)?token\/?$/i.test(exchange.path);
      if (!isToken && this.#tenant.settings.latencyMs > 0) await sleep(this.#tenant.settings.latencyMs);
      outcome.cut = await strikeBefore(this.#tenant, this.#faults, target);
      if (outcome.cut) return outcome;
      Object.assign(outcome, isToken ? { reply: this.#token(exchange) } : this.#route(exchange));
      outcome.reply = strikeAfter(this.#faults, target, outcome.reply);
      if (this.#faults.bite('cutAfterApply', target)) outcome.cut = 'destroy';
      else if (outcome.reply.body.length > 1 && this.#faults.bite('truncate', target)) outcome.isTruncated = true;
      this.#editWhilePaging(exchange);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome.reply = error.reply;
    }
    return outcome;
  }

  #token(exchange: Exchange): Reply {
    if (exchange.method !== 'POST') throw emptyError(405);
    if (this.#tenant.quirks.tokenCallsCount) refuseAboveLimit(this.#tenant, this.#window);
    return answerToken(this.#tenant, exchange, this.#faults);
  }

  #route(exchange: Exchange): { reply: Reply; app?: string } {
    const path = exchange.path.toLowerCase().replace(/\/+$/, '');
    if (path.endsWith('/.well-known/openid-configuration')) return { reply: openIdConfiguration(this.#tenant, this.#origin) };
    if (path === '/api/authinfo') return { reply: authInfo(this.#tenant, this.#origin) };
    const instance = instanceReply(this.#tenant, path, this.#origin);
    if (instance) return { reply: instance };
    if (!path.startsWith('/api/')) return { reply: screenPage(this.#tenant, path, exchange) };
    const target = { method: exchange.method, path: exchange.path };
    const bent = { ...exchange, query: bendQuery(this.#faults, target, exchange) };
    const { reply, application } = serveCall(
      this.#tenant,
      { faults: this.#faults, window: this.#window },
      bent,
      exchange.path.slice('/api/'.length),
    );
    return { reply, app: application.name };
  }

  /** Somebody edits, creates and deletes between two page reads. */
  #editWhilePaging(exchange: Exchange): void {
    const target = { method: exchange.method, path: exchange.path };
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

interface Outcome {
  reply: Reply;
  app: string | null;
  cut?: Cut;
  isTruncated?: boolean;
}

/** A path with its ids taken out, for the summary. */
function routeOf(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\/(\d+|[0-9a-f]{8}-[0-9a-f-]{27})(?=\/|$)/g, '/{id}');
}
