/** The parameters of one call, or what is wrong with the way they came. */
export type ReadRequest =
  | { readonly kind: 'read'; readonly parameters: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unreadable'; readonly why: string };

/**
 * Reads a call's parameters from the query string and from the body: JSON, a form, or multipart with files
 * (https://core.telegram.org/bots/api#making-requests). `attach://name` is replaced by the file of that name.
 */
export async function readRequest(request: Request): Promise<ReadRequest> {
  const at = request.url.indexOf('?');
  const parameters: Record<string, unknown> =
    at < 0 ? {} : Object.fromEntries(new URLSearchParams(request.url.slice(at)));
  if (request.method === 'GET' || request.method === 'HEAD') return { kind: 'read', parameters };
  const type = request.headers.get('content-type') ?? '';
  if (type.includes('application/json')) {
    const text = await request.text();
    try {
      const body: unknown = text === '' ? {} : JSON.parse(text);
      if (typeof body !== 'object' || body === null || Array.isArray(body)) {
        return { kind: 'unreadable', why: 'expected a JSON object' };
      }
      return { kind: 'read', parameters: { ...parameters, ...body } };
    } catch {
      return { kind: 'unreadable', why: "can't parse JSON object" };
    }
  }
  if (type.includes('application/x-www-form-urlencoded')) {
    const form = new URLSearchParams(await request.text());
    return { kind: 'read', parameters: { ...parameters, ...Object.fromEntries(form) } };
  }
  if (type.includes('multipart/form-data')) return readMultipart(request, parameters);
  return { kind: 'read', parameters };
}

async function readMultipart(request: Request, parameters: Record<string, unknown>): Promise<ReadRequest> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    return { kind: 'unreadable', why: "can't parse multipart form" };
  }
  const attached = new Set<string>();
  for (const [name, value] of form) {
    const target = typeof value === 'string' && /^attach:\/\/(.+)$/.exec(value)?.[1];
    if (target) {
      const file = form.get(target);
      if (file === null) return { kind: 'unreadable', why: `there is no file attached as "${target}"` };
      attached.add(target);
      parameters[name] = file;
    } else parameters[name] = value;
  }
  for (const name of attached) delete parameters[name];
  return { kind: 'read', parameters };
}
