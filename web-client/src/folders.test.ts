import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

type Sources = Readonly<Record<string, string>>;
type Folders = ReadonlyMap<string, ReadonlySet<string>>;

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes('/fakes/');

/** The texts of all TypeScript files, by their paths below this folder. */
function sources(): Sources {
  const root = import.meta.dirname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/.test(file));
  return Object.fromEntries(files.map(file => [file, readFileSync(join(root, file), 'utf8')]));
}

const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)].map(found => join(dirname(file), found[1]!));

/** The folders that each folder imports from. `sdk` is the folder's own `index.ts`. */
function foldersOf(texts: Sources): Folders {
  const folders = new Map<string, Set<string>>();
  for (const [file, text] of Object.entries(texts)) {
    const from = dirname(file);
    const imported = folders.get(from) ?? new Set();
    folders.set(from, imported);
    for (const target of importsOf(file, text)) {
      const to = `${target}/index.ts` in texts ? target : dirname(target);
      if (to !== from) imported.add(to);
    }
  }
  return folders;
}

/** Returns the folders of all circles, and those between two circles: the lowest and the highest folders are taken away until none is. */
function circles(folders: Folders): string[] {
  const left = new Map(folders);
  for (;;) {
    const isImported = (folder: string) => [...left.values()].some(it => it.has(folder));
    const imports = (folder: string) => [...left.get(folder)!].some(it => left.has(it));
    const ends = [...left.keys()].filter(folder => !isImported(folder) || !imports(folder));
    if (ends.length === 0) return [...left.keys()];
    ends.forEach(it => left.delete(it));
  }
}

const product = (texts: Sources): Sources => Object.fromEntries(Object.entries(texts).filter(([file]) => !isTest(file)));

test('no folder imports from a folder above it', () => {
  const folders = foldersOf(product(sources()));
  expect(folders.get('app/call')).toContain('sdk');
  expect(circles(folders)).toEqual([]);
});

test('the page and the SDK do not import fakes', () => {
  const guilty = Object.entries(product(sources())).filter(([file, text]) =>
    importsOf(file, text).some(it => it.includes('/fakes/')),
  );
  expect(guilty.map(([file]) => file)).toEqual([]);
});

test.each<[string, Sources, string[]]>([
  [
    'two folders',
    { 'app/a/A.ts': "import { b } from '../b/B';", 'app/b/B.ts': "import { a } from '../a/A';" },
    ['app/a', 'app/b'],
  ],
  ['a type', { 'app/a/A.ts': "import type { B } from '../b/B';", 'app/b/B.ts': "export * from '../a/A';" }, ['app/a', 'app/b']],
  ['a lazy part', { 'app/a/A.ts': "lazy(() => import('../b/B'))", 'app/b/B.ts': "import '../a/A';" }, ['app/a', 'app/b']],
  ['three folders', { 'a/A.ts': "from '../b/B'", 'b/B.ts': "from '../c/C'", 'c/C.ts': "from '../a/A'" }, ['a', 'b', 'c']],
  ['the folder above', { 'app/App.ts': "from './a/A'", 'app/text.ts': '', 'app/a/A.ts': "from '../text'" }, ['app', 'app/a']],
  ['an index', { 'sdk/index.ts': "from '../app/A'", 'app/A.ts': "from '../sdk'" }, ['sdk', 'app']],
])('a circle of %s is found', (_, texts, expected) => expect(circles(foldersOf(texts))).toEqual(expected));
