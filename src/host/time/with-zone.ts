/** Calls a function while local times are those of a zone or, if it is undefined, of the computer. */
export function withZone<T>(zone: string | undefined, read: () => T): T {
  const before = process.env['TZ'];
  setZone(zone);
  try {
    return read();
  } finally {
    setZone(before);
  }
}

/** Makes local times those of a zone or, if it is undefined, of the computer. */
export function setZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
}
