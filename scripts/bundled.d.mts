/** Bundles `entry` into one module that finds the installed packages from where it lies. */
export function bundleTo(entry: string, outfile: string): Promise<void>;
