/** Which model is asked, and how long it may take. */
export interface ModelOptions {
  /** An OpenAI-compatible endpoint, as in `http://127.0.0.1:8000/v1`. */
  readonly baseUrl: string;
  readonly name: string;
  /** Left out: it asks for none. */
  readonly key?: string | undefined;
  /** From the question to the answer, whatever is asked again in between; default 120,000. */
  readonly timeoutMs?: number;
  /** How often it is asked again after 429, 5xx or a broken connection; default 2. */
  readonly retries?: number;
}

/** What a model answered. */
export type ModelAnswer =
  | { readonly kind: 'answer'; readonly text: string }
  /** For people; never the key. */
  | { readonly kind: 'failed'; readonly message: string };

/** Asks a model once: instructions and what they are about in, text out. Its failures are outcomes. */
export type AskModel = (instructions: string, about: string, signal: AbortSignal) => Promise<ModelAnswer>;

/** A model behind an OpenAI-compatible endpoint; nothing is loaded before the first question. */
export function createAskModel({
  baseUrl,
  name,
  key,
  timeoutMs = 120_000,
  retries = 2,
}: ModelOptions): AskModel {
  return async (instructions, about, signal) => {
    const { APIError, OpenAI } = await import('openai');
    const client = new OpenAI({
      baseURL: baseUrl,
      apiKey: key ?? 'none',
      maxRetries: retries,
    });
    // The client's own time-out would be one for each attempt.
    const late = AbortSignal.timeout(timeoutMs);
    try {
      const completion = await client.chat.completions.create(
        {
          model: name,
          temperature: 0,
          messages: [
            { role: 'system', content: instructions },
            { role: 'user', content: about },
          ],
        },
        { signal: AbortSignal.any([signal, late]) },
      );
      // What calls itself compatible may answer anything.
      const text: unknown = completion?.choices?.[0]?.message?.content;
      if (typeof text === 'string' && text.trim() !== '') return { kind: 'answer', text };
      return { kind: 'failed', message: 'expected an answer from the model, got none' };
    } catch (error) {
      if (late.aborted && !signal.aborted)
        return {
          kind: 'failed',
          message: `expected an answer from the model within ${timeoutMs / 1000} s, got none`,
        };
      if (error instanceof APIError && error.status !== undefined)
        return { kind: 'failed', message: `expected an answer from the model, got status ${error.status}` };
      if (error instanceof APIError || error instanceof SyntaxError)
        return {
          kind: 'failed',
          message: `expected an answer from the model, got: ${signal.aborted ? 'stopped' : 'nothing that can be read'}`,
        };
      throw error;
    }
  };
}
