import type { Api, ApiAnswer } from './api.ts';

/** The Bot API, and whether it answered last. */
export interface Contact {
  readonly api: Api;
  /** Why Telegram cannot be reached or does not know us; null: it answered. Asks it where the last call did not tell so. */
  trouble(): Promise<string | null>;
}

const probeTimeoutMs = 1_500;

/** Notes the answers that pass by. A bot that nobody writes to makes no calls: then it is asked who we are. */
export function createContact(api: Api): Contact {
  let last = 'not asked yet' as string | null;
  const call: Api['call'] = async (method, payload, options) => {
    const answer = await api.call(method, payload, options);
    // What we gave up ourselves says nothing of Telegram.
    if (!options?.signal?.aborted) last = troubleIn(answer);
    return answer;
  };
  return {
    api: { call },
    async trouble() {
      if (last !== null) await call('getMe', {}, { timeoutMs: probeTimeoutMs });
      return last;
    },
  };
}

/** A refusal of one message is an answer like any other. */
function troubleIn(answer: ApiAnswer): string | null {
  if (answer.kind === 'ok') return null;
  if (answer.kind === 'silent') return answer.description;
  const { code, description } = answer;
  return code === 401 || code === 404 || code >= 500 ? `${code} ${description}` : null;
}
