// A server beside others on one database: does the runs it can get, and says each time that it has begun one.
import { openWorkspace } from '../index.ts';
import { examineAside } from '../reading/examine-papers.ts';

const [dataFolder = '', databaseUrl = ''] = process.argv.slice(2);
await openWorkspace({
  dataFolder,
  databaseUrl,
  log: () => {},
  examine: async (...what) => {
    console.log('begun');
    return await examineAside(...what);
  },
});
console.log('open');
// What is left to wait for.
setInterval(() => {}, 60_000);
