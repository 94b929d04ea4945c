// Writes `<file>.br` (quality 11) and `<file>.gz` (level 9) beside the files named on standard
// input, or only measures them, and prints `raw<TAB>gzip<TAB>brotli<TAB>file` for each.
// Node's zlib holds the reference implementations, so that the sizes are those a server sends.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const write = process.argv.includes('--write');

for (const file of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const raw = readFileSync(file);
  const gzip = gzipSync(raw, { level: 9 });
  const brotli = brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });
  if (write) {
    writeFileSync(`${file}.gz`, gzip);
    writeFileSync(`${file}.br`, brotli);
  }
  console.log([raw.length, gzip.length, brotli.length, file].join('\t'));
}
