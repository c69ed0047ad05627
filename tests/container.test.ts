import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../package.json' with { type: 'json' };
import { parseConfig } from '../src/config.ts';

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

test('compose starts that one service with its data kept', () => {
  const { services, volumes } = parse(read('compose.yaml'));
  expect(Object.keys(services)).toEqual(['ringkas']);
  expect(services.ringkas.volumes).toEqual(['data:/data']);
  expect(Object.keys(volumes)).toEqual(['data']);
});

test('the example of settings names every setting, with its default', () => {
  const example = Object.fromEntries(
    [...read('.env.example').matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  );
  const withDefaults = parseConfig({ BOT_TOKEN: '1:x' });
  expect(parseConfig({ ...example, BOT_TOKEN: '1:x' })).toEqual(withDefaults);
  // Those without a default, which is why they do not stand among the defaults.
  const optional = ['DATABASE_URL', 'WEBHOOK_URL', 'WEBHOOK_SECRET'];
  const named = [...(withDefaults.kind === 'config' ? Object.keys(withDefaults.config) : []), ...optional];
  expect(Object.keys(example).sort()).toEqual(
    named.filter((name) => !['mode', 'NODE_ENV'].includes(name)).sort(),
  );
});
