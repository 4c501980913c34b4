/** Returns the picture of the floors and their rooms, as SVG, by its file. */
export function housePicture(): Promise<Readonly<Record<string, string>>>;
