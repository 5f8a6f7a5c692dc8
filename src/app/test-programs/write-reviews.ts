// Creates reviews one after another until it is killed, and prints the id of each one once it is told that it is saved.
import { createReview, openWorkspace } from '../index.ts';

const [dataFolder = '', databaseUrl] = process.argv.slice(2);
const ws = await openWorkspace({
  dataFolder,
  log: () => {},
  personName: 'Ada',
  ...(databaseUrl === undefined ? {} : { databaseUrl }),
});
console.log('open');
for (let count = 1; ; count += 1) {
  const { id } = await createReview(ws, ws.localPerson, { name: `Review ${count}` });
  console.log(id);
}
