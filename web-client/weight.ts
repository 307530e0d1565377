import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Part = Rolldown.OutputChunk | Rolldown.OutputAsset;

const sizeOf = (part: Part): number => gzipSync(part.type === 'chunk' ? part.code : part.source).length;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints what something weighs, and fails the build that makes it too heavy. */
export const weight = (what: string, limit: number, pick: (bundle: Bundle) => Iterable<Part>): Plugin => ({
  name: 'weight',
  // After the page itself was made, which is a plugin's work too.
  enforce: 'post',
  writeBundle(_, bundle) {
    const parts = [...pick(bundle)].map(part => [part.fileName, sizeOf(part)] as const).sort((a, b) => b[1] - a[1]);
    const total = parts.reduce((sum, [, size]) => sum + size, 0);
    console.log(`${what}: ${kB(total)} gzipped in ${parts.length} files, of ${kB(limit)}`);
    for (const [name, size] of parts.slice(0, 4)) console.log(`  ${kB(size).padStart(9)}  ${name}`);
    if (total <= limit) return;
    // Where in this file that was found is of no use to anyone.
    this.error({ message: `${what} is ${kB(total)} gzipped, which is ${kB(total - limit)} more than it may be.`, stack: '' });
  },
});

export const chunks = (bundle: Bundle): Rolldown.OutputChunk[] => Object.values(bundle).filter(part => part.type === 'chunk');

/** Chunks with all that they import and the styles of these. */
export function withImports(bundle: Bundle, roots: readonly Rolldown.OutputChunk[]): Set<Part> {
  const found = new Set<Part>();
  const visit = (part: Part | undefined) => {
    if (!part || found.has(part)) return;
    found.add(part);
    if (part.type !== 'chunk') return;
    for (const name of [...part.imports, ...(part.viteMetadata?.importedCss ?? [])]) visit(bundle[name]);
  };
  roots.forEach(visit);
  return found;
}

/** What a browser fetches before the page can be used: the entry, the largest language, the font. */
export function firstLoad(bundle: Bundle): Part[] {
  const languages = chunks(bundle).filter(chunk => chunk.facadeModuleId?.includes('/src/app/i18n/'));
  const [largest] = languages.sort((a, b) => sizeOf(b) - sizeOf(a));
  if (!largest) throw new Error('No language is among what was built.');
  const roots = [...chunks(bundle).filter(chunk => chunk.isEntry), largest];
  const others = Object.values(bundle).filter(({ fileName }) =>
    /(^index\.html|inter-latin-wght-normal.*\.woff2)$/.test(fileName),
  );
  return [...withImports(bundle, roots), ...others];
}
