import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { closeTask, handMade, openTask, publishHandMade } from './made.ts';

// A process whose syncs are counted from outside: writes events one by one, then in groups, and says where it stands.

const [, , file = '', alone = '0', groups = '0', size = '0'] = process.argv;
const store = openSqliteStore(file);
await publishHandMade(store);
await store.commit([handMade('c0', 1)]);
process.stderr.write('begin\n');
let rev = 1;
for (let n = 0; n < Number(alone); n += 1) {
  rev += 1;
  await store.commit([handMade('c0', rev, { effects: [closeTask(`c0:${rev - 1}`), openTask(`c0:${rev}`)] })]);
}
for (let n = 0; n < Number(groups); n += 1) await store.commit(Array.from({ length: Number(size) }, (_, at) => handMade(`g${at}`, n + 1)));
process.stderr.write('end\n');
// The file is left as a crash would leave it: closing would copy the log, which is a sync of another kind.
process.exit(0);
