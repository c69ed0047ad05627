import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };
import { parseConfig } from '../src/config.ts';
import { createMetrics } from '../src/web/metrics.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const dockerfile = read('Dockerfile');
const lines = dockerfile.split('\n');

test('the Dockerfile has no fault of syntax', () => {
  expect(validate(dockerfile)).toEqual([]);
});

test('the image runs the same Node as everybody else, not as root, and is asked for its health', () => {
  const bases = lines.filter((line) => line.startsWith('FROM '));
  for (const base of bases) expect(base).toContain(`node:${packageJson.devDependencies.node}-slim`);
  expect(lines.indexOf('USER node')).toBeGreaterThan(lines.lastIndexOf(bases.at(-1) ?? ''));
  expect(dockerfile).toContain('/healthz');
});

test('the image starts what npm start starts', () => {
  const command = lines.find((line) => line.startsWith('CMD '))?.slice(4) ?? '';
  expect(JSON.parse(command).join(' ')).toBe(packageJson.scripts.start);
});

test('everything that the image copies is there and let into the build', () => {
  const allowed = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
    .flatMap((line) => line.split(' ').slice(1, -1));
  for (const path of copied) {
    expect(existsSync(join(root, path)), path).toBe(true);
    expect(allowed, path).toContain(path);
  }
});

const compose = parse(read('compose.yaml'), { merge: true });
const inProfile = (profile: string): string[] =>
  Object.keys(compose.services).filter((name) => compose.services[name].profiles.includes(profile));

test('whatever the program imports is installed in the image, where nothing to develop with is', () => {
  const imported = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...read(`src/${file}`).matchAll(/(?:from|import\() ?'((?:@[\w-]+\/)?[a-z][\w.-]*)/g)])
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'node');
  expect(imported.length).toBeGreaterThan(20);
  expect(imported.filter((name) => !(name in packageJson.dependencies))).toEqual([]);
});

test('compose starts one process by itself, or two replicas with Postgres behind a proxy', () => {
  expect(inProfile('single')).toEqual(['ringkas']);
  expect(inProfile('replicas').sort()).toEqual(['postgres', 'proxy', 'replica-a', 'replica-b']);
  expect(compose.services.ringkas.environment).not.toHaveProperty('DATABASE_URL');
});

test('what compose starts of ours writes only to its data and a passing folder, and can gain no rights', () => {
  for (const name of ['ringkas', 'replica-a', 'replica-b']) {
    const service = compose.services[name];
    expect(service).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    const data = service.volumes.find((volume: string) => volume.endsWith(':/data'));
    expect(Object.keys(compose.volumes)).toContain(data.split(':')[0]);
    for (const port of service.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  }
});

test('replicas are told of one database and one webhook, and the proxy shows nothing else', () => {
  const [a, b] = ['replica-a', 'replica-b'].map((name) => compose.services[name]);
  expect(a.environment).toEqual(b.environment);
  expect(a.command.join(' ')).toBe(packageJson.scripts['start:replica']);
  const settings = { POSTGRES_PASSWORD: 'p', WEBHOOK_HOST: 'ringkas.example.org' };
  const filled = (text: string) =>
    text.replace(/\$\{(\w+):-\}/g, (_, name: keyof typeof settings) => settings[name]);
  const environment = Object.fromEntries(
    Object.entries(a.environment).map(([name, value]) => [name, filled(String(value))]),
  );
  expect(parseConfig({ ...environment, BOT_TOKEN: '1:x' })).toMatchObject({
    config: { mode: 'webhook', WEBHOOK_URL: 'https://ringkas.example.org/telegram', PORT: 8080 },
  });
  const proxied = filled(compose.configs.caddyfile.content);
  expect(proxied).toContain('ringkas.example.org {');
  expect([...proxied.matchAll(/handle (\S+)/g)].map(([, path]) => path)).toEqual(['/telegram']);
});

test('CI does what the check on this machine does', () => {
  const { jobs } = parse(read('.github/workflows/ci.yml'));
  expect(jobs.check.steps.at(-1)).toEqual({ run: 'bash .ci/run' });
});

test('the dashboard asks only for figures that there are', async () => {
  const dashboard = JSON.parse(read('docs/grafana.json'));
  const metrics = createMetrics();
  const routes = metrics.routes(async () => ({ waiting: 0, lagSeconds: 0 }));
  const told = await (await routes.request('/metrics')).text();
  const names = new Set([...told.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  const asked = [...JSON.stringify(dashboard).matchAll(/\b(?:ringkas|process|nodejs)_\w+/g)].map(
    ([name]) => name,
  );
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((name) => !names.has(name))).toEqual([]);
});

test('the example of settings names every setting, with its default', () => {
  const example = Object.fromEntries(
    [...read('.env.example').matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  // These three are for compose.yaml.
  for (const name of ['COMPOSE_PROFILES', 'WEBHOOK_HOST', 'POSTGRES_PASSWORD']) {
    expect(example).toHaveProperty(name);
    delete example[name];
  }
  const withDefaults = parseConfig({ BOT_TOKEN: '1:x' });
  expect(parseConfig({ ...example, BOT_TOKEN: '1:x' })).toEqual(withDefaults);
  // Those without a default, which is why they do not stand among the defaults.
  const optional = [
    ...['DATABASE_URL', 'WEBHOOK_URL', 'WEBHOOK_SECRET', 'STALE_AFTER_HOURS'],
    ...['MODEL_BASE_URL', 'MODEL_NAME', 'MODEL_KEY'],
  ];
  const named = [...(withDefaults.kind === 'config' ? Object.keys(withDefaults.config) : []), ...optional];
  expect(Object.keys(example).sort()).toEqual(
    named.filter((name) => !['mode', 'NODE_ENV'].includes(name)).sort(),
  );
});
