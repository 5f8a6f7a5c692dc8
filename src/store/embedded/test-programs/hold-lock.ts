// Takes the lock of a folder, says so, and stays. Prints why when it cannot.
import { lockFolder } from '../folder-lock.ts';

const [folder = ''] = process.argv.slice(2);
try {
  await lockFolder(folder);
  console.log('held');
  setInterval(() => {}, 60_000);
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : error);
}
