/** Returns rolldown's groups of modules for the sources in a folder. Throws if a root does not exist. */
export function chunkGroups(
  src: string,
): readonly { readonly name: string; readonly test: (id: string) => boolean }[];
