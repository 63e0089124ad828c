/**
 * Builds what the pages and the reference lists take from npm packages, into the folder given:
 * static/assets (styles, scripts, icons) and reference (territories, names, insults).
 * Does nothing when the outputs are newer than every input.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, '../../../target/classes');
const installed = join(here, 'node_modules/.package-lock.json');
const stamp = join(out, 'static/assets/.built');

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
const files = (folder) =>
  readdirSync(join(here, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

if (modified(installed) < modified(join(here, 'package-lock.json'))) {
  console.log('frontend: npm ci');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
}
const inputs = [installed, join(here, 'build.mjs'), ...files('styles'), ...files('scripts'), ...files('button')];
if (modified(stamp) > Math.max(...inputs.map(modified))) {
  process.exit(0);
}

const { build } = await import('esbuild');

/** The Marianne and Spectral typefaces are reserved to the State's sites: the default build carries no web font. */
const withoutWebFonts = {
  name: 'without-web-fonts',
  setup(builder) {
    builder.onLoad({ filter: /dsfr\/dist\/core\/core\.main\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, ''),
      loader: 'css',
    }));
  },
};

await build({
  absWorkingDir: here,
  entryPoints: [
    { in: 'styles/main.css', out: 'main' },
    { in: 'scripts/main.js', out: 'main' },
    { in: 'scripts/robot-check.js', out: 'robot-check' },
    { in: 'scripts/kiosk.js', out: 'kiosk' },
    { in: 'scripts/kiosk-late.js', out: 'kiosk-late' },
    { in: 'scripts/kiosk-worker.js', out: 'kiosk-worker' },
    { in: 'altcha/workers/sha', out: 'robot-check-worker' },
  ],
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2021', 'safari15'],
  outdir: join(out, 'static/assets'),
  assetNames: 'icons/[name]-[hash]',
  loader: { '.svg': 'file', '.woff': 'empty', '.woff2': 'empty' },
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [withoutWebFonts],
});

/** For other sites, the button and the dialog at the end of a procedure: plain scripts, the same for ever once released. */
await build({
  absWorkingDir: here,
  entryPoints: [
    { in: 'button/v1.js', out: 'v1/bouton' },
    { in: 'button/ending.js', out: 'v1/fin' },
  ],
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2020', 'safari15'],
  outdir: join(out, 'static/bouton'),
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});

const { default: frenchInsults } = await import('french-badwords-list');
const { dictionary } = await import('@zxcvbn-ts/language-fr');
const territories = (name) =>
  JSON.parse(readFileSync(join(here, 'node_modules/@etalab/decoupage-administratif/data', `${name}.json`), 'utf8'));
const reference = join(out, 'reference');
mkdirSync(reference, { recursive: true });
const lines = (name, rows) => writeFileSync(join(reference, name), rows.join('\n') + '\n');

// Upstream, the two lists of names are swapped: what it calls last names are first names.
lines('first-names.txt', dictionary['lastnames-fr']);
lines('last-names.txt', dictionary['firstnames-fr']);
lines('common-words.txt', [...dictionary['commonWords-fr'], ...dictionary['wikipedia-fr']]);
lines('insults.txt', frenchInsults.array);
lines('regions.csv', territories('regions').map((region) => [region.code, region.nom].join(';')));
lines(
  'departments.csv',
  territories('departements').map((department) => [department.code, department.region, department.nom].join(';')),
);
lines(
  'communes.csv',
  territories('communes')
    .filter((commune) => commune.type === 'commune-actuelle')
    .map((commune) =>
      [commune.code, commune.departement, commune.nom, commune.population ?? '', (commune.codesPostaux ?? []).join(' ')].join(';'),
    ),
);
writeFileSync(stamp, '');
