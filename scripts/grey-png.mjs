// Writes pictures in sixteen greys as PNG, which keeps text on paper small and sharp.
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Returns a PGM picture (`P5`, 8 bits a dot) as a PNG of 4 bits a dot. */
export function greyPng(pgm) {
  const { width, height, dots } = pictureIn(pgm);
  const bytes = Math.ceil(width / 2);
  // Each row begins with the number of its filter: 0, none.
  const rows = Buffer.alloc((bytes + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grey = Math.round((dots[y * width + x] * 15) / 255);
      rows[y * (bytes + 1) + 1 + (x >> 1)] |= x % 2 === 0 ? grey << 4 : grey;
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 0, 0, 0, 0], 8);
  const packed = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pictureIn(pgm) {
  const [head = '', width, height] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.toString('latin1', 0, 64)) ?? [];
  if (head === '') throw new Error('not a PGM picture of 8 bits a dot');
  return { width: Number(width), height: Number(height), dots: pgm.subarray(head.length) };
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
