/** Whether a name is hidden, or one of what macOS adds to a zip. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === '__MACOSX';
}

/** Whether a path in an archive leads through such a name; `..` leads elsewhere. */
export function isHiddenPath(path: string): boolean {
  return path.split('/').some((name) => isHidden(name) && name !== '..' && name !== '.');
}
