// Workers, islands and the command run from dist/, so the tests build it first.
import { build } from './build.mjs';

export default async () => {
  await build();
};
