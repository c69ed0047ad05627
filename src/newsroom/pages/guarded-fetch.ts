import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, fetch, type Response } from 'undici';
import type { Clock } from '../../clock.ts';
import { decodeText } from './charset.ts';
import { isPublicAddress } from './public-address.ts';

/** What the outside world may be asked for. The defaults are those of production; tests reach their own servers by others. */
export interface NetworkRules {
  /** The addresses of a host; by default the machine's own resolver. */
  readonly resolve?: (hostname: string) => Promise<readonly ResolvedAddress[]>;
  /** Whether an IP address may be connected to; by default those of the public internet. */
  readonly isAllowed?: (address: string) => boolean;
}

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** What one request may cost and bring. */
export interface FetchRequest {
  readonly url: string;
  /** Media types that are taken, `text/*` as a whole; an answer that names none is taken too. */
  readonly accept: readonly string[];
  /** Of the body, unpacked; default 5,000,000. */
  readonly maxBytes?: number;
  /** From the first look-up to the last byte, redirects included; default 20,000. */
  readonly timeoutMs?: number;
  /** What an earlier answer said about its version; answered by `not-modified` when nothing is new. */
  readonly known?: Version | null;
  readonly signal?: AbortSignal;
}

/** What a server says about the version of an answer, to be sent back with the next request. */
export interface Version {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Why nothing was fetched. */
export type FetchFailure =
  | 'address' // not http(s), or it leads where nobody may be sent
  | 'unreachable' // no such host, refused, broken off, bad certificate
  | 'status' // an answer that is no success
  | 'redirects' // too many, or one that leads nowhere
  | 'type' // something else than what is taken
  | 'too-large'
  | 'too-slow'
  | 'stopped'; // the request's own signal

export type Fetched =
  /** `url`: where the last redirect led. */
  | { readonly kind: 'fetched'; readonly url: string; readonly text: string; readonly version: Version }
  | { readonly kind: 'not-modified' }
  | {
      readonly kind: 'failed';
      readonly reason: FetchFailure;
      /** What was expected and what came; for people. */
      readonly message: string;
      /** How long the server asked to be left alone; null when it did not. */
      readonly retryAfterSeconds: number | null;
    };

/** Fetches texts from addresses that strangers may have chosen: see {@link createGuardedFetch}. */
export interface GuardedFetch {
  /** Never rejects: what goes wrong is an outcome. */
  get(request: FetchRequest): Promise<Fetched>;
  /** Ends the connections. */
  close(): Promise<void>;
}

const mostRedirects = 5;
const connectTimeoutMs = 10_000;

/** An expected end of a request, on its way out of the layers below. */
class Failure extends Error {
  readonly reason: FetchFailure;
  readonly retryAfterSeconds: number | null;
  constructor(reason: FetchFailure, message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Fetches over http and https with bounds on size, time and redirects, and never from inside: what a name resolves to is
 * sifted before it is connected to, and the address that a connection really has is looked at before anything is asked
 * on it, so that a name that changes its mind in between (DNS rebinding) gains nothing.
 */
export function createGuardedFetch({
  clock,
  rules = {},
  internalHosts = [],
}: {
  readonly clock: Clock;
  readonly rules?: NetworkRules;
  /** Hosts of one's own network that may be asked whatever their address is, as URLs write them: `cms.lan`, `127.0.0.1:8000`. */
  readonly internalHosts?: readonly string[];
}): GuardedFetch {
  const { resolve = resolveBySystem, isAllowed = isPublicAddress } = rules;
  const connectPlainly = buildConnector({
    timeout: connectTimeoutMs,
    lookup: siftedLookup(resolve, isAllowed),
    // The first address that answers, so that a host whose IPv6 is broken is reached all the same.
    autoSelectFamily: true,
  });
  const agent = new Agent({
    connect: (options, callback) =>
      connectPlainly(options, (error, socket) => {
        if (error || !socket) return callback(error ?? new Error('no connection'), null);
        const address = socket.remoteAddress ?? 'nowhere';
        if (isAllowed(address)) return callback(null, socket);
        socket.destroy();
        callback(insideError(options.hostname, address), null);
      }),
  });

  // Connections of its own: one that was made to an internal host must never serve another name.
  const internalAgent = new Agent({ connect: { timeout: connectTimeoutMs } });

  /** One step on the way: the answer, or the address that it sends on to. */
  async function ask(url: URL, request: FetchRequest, signal: AbortSignal): Promise<Response | URL> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A number needs no look-up, so the sieve never sees it.
    const isInternal = internalHosts.includes(url.host);
    if (isIP(host) && !isInternal && !isAllowed(host)) throw insideError(host, host);
    const response = await fetch(url, {
      dispatcher: isInternal ? internalAgent : agent,
      redirect: 'manual',
      signal,
      headers: {
        accept: [...request.accept.map((type) => type), '*/*;q=0.1'].join(', '),
        'user-agent': 'Ringkas (newsroom)',
        ...(request.known?.etag && { 'if-none-match': request.known.etag }),
        ...(request.known?.lastModified && { 'if-modified-since': request.known.lastModified }),
      },
    });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, url.href))
      throw new Failure('redirects', `expected a redirect to an address, got ${JSON.stringify(location)}`);
    return webAddress(new URL(location, url.href).href);
  }

  async function follow(request: FetchRequest, signal: AbortSignal): Promise<Fetched> {
    let url = webAddress(request.url);
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const answer = await ask(url, request, signal);
      if (!(answer instanceof URL)) return await taken(url, answer, request);
      url = answer;
    }
    throw new Failure('redirects', `expected at most ${mostRedirects} redirects, got more`);
  }

  return {
    async get(request) {
      const { timeoutMs = 20_000, signal } = request;
      const over = new AbortController();
      let isLate = false;
      const done = new AbortController();
      const stop = () => over.abort();
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) over.abort();
      void clock.wait(timeoutMs, done.signal).then(() => {
        if (done.signal.aborted) return;
        isLate = true;
        over.abort();
      });
      try {
        return await follow(request, over.signal);
      } catch (error) {
        if (isLate) return failed('too-slow', `expected an answer within ${timeoutMs / 1000} s, got none`);
        if (over.signal.aborted) return failed('stopped', 'stopped before there was an answer');
        return failureOf(error);
      } finally {
        done.abort();
        signal?.removeEventListener('abort', stop);
      }
    },
    close: async () => {
      await Promise.all([agent.close(), internalAgent.close()]);
    },
  };
}

async function taken(url: URL, response: Response, request: FetchRequest): Promise<Fetched> {
  const { status, headers, body } = response;
  if (status === 304 && request.known) return { kind: 'not-modified' };
  const contentType = headers.get('content-type');
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  try {
    if (status < 200 || status > 299)
      throw new Failure(
        'status',
        `expected an answer, got status ${status}`,
        secondsIn(headers.get('retry-after')),
      );
    if (type !== '' && !request.accept.some((accepted) => matches(type, accepted)))
      throw new Failure('type', `expected ${request.accept.join(', ')}, got ${type}`);
    const text = decodeText(await bytesOf(response, request.maxBytes ?? 5_000_000), contentType);
    const version = { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
    return { kind: 'fetched', url: url.href, text, version };
  } finally {
    if (body && !body.locked) await body.cancel();
  }
}

async function bytesOf({ headers, body }: Response, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = new Failure('too-large', `expected at most ${maxBytes} bytes, got more`);
  if (Number(headers.get('content-length')) > maxBytes) throw tooLarge;
  const parts: Uint8Array[] = [];
  let size = 0;
  // Counted as they come, unpacked: what a server says of its length is not to be relied on.
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) throw tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}

/** @throws Failure for what is no address of the web, or carries a name and password. */
function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.username + url.password === '') return url;
  throw new Failure('address', 'expected an http:// or https:// address without user and password');
}

function siftedLookup(
  resolve: NonNullable<NetworkRules['resolve']>,
  isAllowed: (address: string) => boolean,
): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const allowed = found.filter(({ address }) => isAllowed(address));
        const [first] = allowed;
        if (!first) {
          const error = found[0]
            ? insideError(hostname, found[0].address)
            : new Error(`no address of ${hostname}`);
          return callback(error, '', 0);
        }
        if (options.all) callback(null, [...allowed]);
        else callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, '', 0),
    );
  };
}

function resolveBySystem(hostname: string): Promise<readonly ResolvedAddress[]> {
  return lookup(hostname, { all: true });
}

function insideError(host: string, address: string): Failure {
  const where = host === address ? host : `${host}, which is ${address}`;
  return new Failure(
    'address',
    `expected an address of the public internet or a host of INTERNAL_HOSTS, got ${where}`,
  );
}

function matches(type: string, accepted: string): boolean {
  return accepted.endsWith('/*') ? type.startsWith(accepted.slice(0, -1)) : type === accepted;
}

/** Seconds of a Retry-After header that counts them; a date in it is passed over. */
function secondsIn(header: string | null): number | null {
  return header !== null && /^\d{1,7}$/.test(header) ? Number(header) : null;
}

function failed(reason: FetchFailure, message: string, retryAfterSeconds: number | null = null): Fetched {
  return { kind: 'failed', reason, message, retryAfterSeconds };
}

/** What is behind an error of fetch, whose own message is only that it failed. */
function failureOf(error: unknown): Fetched {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Failure) return failed(cause.reason, cause.message, cause.retryAfterSeconds);
    const inner =
      cause instanceof AggregateError ? cause.errors.find((each) => each instanceof Failure) : null;
    if (inner instanceof Failure) return failed(inner.reason, inner.message);
    if (cause.cause === undefined)
      return failed('unreachable', `expected to reach it, got: ${cause.message || cause.name}`);
  }
  return failed('unreachable', `expected to reach it, got: ${String(error)}`);
}
