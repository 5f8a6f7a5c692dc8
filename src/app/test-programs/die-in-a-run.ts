// Takes up the run that waits in a workspace and dies in the middle of it, as a process does whose power is cut.
import { openWorkspace } from '../index.ts';

const [dataFolder = '', databaseUrl] = process.argv.slice(2);
await openWorkspace({
  dataFolder,
  log: () => {},
  ...(databaseUrl === undefined ? {} : { databaseUrl }),
  examine: async () => {
    process.kill(process.pid, 'SIGKILL');
    return await new Promise(() => {});
  },
});
// What is left to wait for.
setInterval(() => {}, 60_000);
