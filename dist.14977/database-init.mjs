import {
  openDurable
} from "./chunk-SZPQF2KQ.mjs";
import "./chunk-7P6ASYW6.mjs";

// src/store/database-init.ts
var [folder] = process.argv.slice(2);
if (folder === void 0) throw new Error("Say which folder to create the database in.");
var database = await openDurable(folder);
await database.close();
