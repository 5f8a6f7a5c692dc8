// Creates the files of an embedded database, then ends. Initialising takes 800 MB; a process of its own gives it back.
import { openDurable } from './durable-database.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say which folder to create the database in.');
const database = await openDurable(folder);
await database.close();
