// node infra/passwords/make-list.mjs LIST > src/Nrm.Records/Staff/common-passwords.bin
// LIST: one password a line. Kept are those of 12 characters and more, folded to lower case, as the first 5 bytes of their SHA-256, sorted.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const kept = new Set();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const password = line.replace(/\r$/, '').toLowerCase();
  if ([...password].length >= 12) kept.add(createHash('sha256').update(password, 'utf8').digest().subarray(0, 5).toString('hex'));
}
process.stdout.write(Buffer.from([...kept].sort().join(''), 'hex'));
