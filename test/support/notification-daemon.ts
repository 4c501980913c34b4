import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { onCleanup } from './cleanup.ts';
import {
  type DbusMessage,
  type DbusOutgoing,
  decodeMessage,
  encodeBody,
  encodeMessage,
  FIELD,
} from './dbus-wire.ts';
import { makeFolder } from './home.ts';

/** A notification that the desktop was asked to show. */
export interface ShownNotification {
  readonly sender: string;
  readonly title: string;
  readonly text: string;
}

/** A D-Bus of its own, with a service that shows notifications. */
export interface Desktop {
  /** The bus's address. */
  readonly address: string;
  /** The folder of the bus’s socket, `bus`. */
  readonly folder: string;
  /** Every notification so far. */
  readonly shown: ShownNotification[];
}

const buses: ChildProcess[] = [];
const clients: Socket[] = [];

onCleanup(() => {
  for (const client of clients.splice(0)) client.destroy();
  for (const bus of buses.splice(0)) bus.kill('SIGKILL');
});

/** Starts a bus with a service that collects notifications; without `isServed`, a bus without that service. */
export async function startDesktop(isServed = true): Promise<Desktop> {
  const folder = makeFolder();
  const address = `unix:path=${join(folder, 'bus')}`;
  const config = join(folder, 'bus.conf');
  writeFileSync(config, configOf(address));
  const bus = spawn('dbus-daemon', ['--nofork', '--print-address', `--config-file=${config}`]);
  buses.push(bus);
  // It prints its address once it listens.
  await once(bus.stdout, 'data');
  const shown: ShownNotification[] = [];
  if (isServed) await serve(join(folder, 'bus'), shown);
  return { address, folder, shown };
}

/** Without services that the bus could start by itself: none of this machine’s may answer. */
function configOf(address: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>${address}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;
}

async function serve(path: string, shown: ShownNotification[]): Promise<void> {
  const socket = connect(path);
  clients.push(socket);
  const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  await once(socket, 'data');
  let serial = 0;
  const send = (outgoing: Omit<DbusOutgoing, 'serial'>) => {
    serial++;
    socket.write(encodeMessage({ ...outgoing, serial }));
  };
  socket.write('BEGIN\r\n');
  const isOwned = new Promise<void>((resolve) => {
    let bytes: Buffer = Buffer.alloc(0);
    socket.on('data', (more: Buffer) => {
      bytes = Buffer.concat([bytes, more]);
      for (let next = decodeMessage(bytes); next !== undefined; next = decodeMessage(bytes)) {
        bytes = next.rest;
        if (next.message.type === 1) answer(next.message, shown, send);
        // The reply to RequestName: the name is ours.
        else if (next.message.type === 2 && next.message.body.u32() === 1) resolve();
      }
    });
  });
  send({ type: 1, fields: callOf('Hello') });
  send({
    type: 1,
    fields: [...callOf('RequestName'), [FIELD.signature, 'g', 'su']],
    body: encodeBody([
      ['s', 'org.freedesktop.Notifications'],
      ['u', '0'],
    ]),
  });
  await isOwned;
}

function callOf(member: string): DbusOutgoing['fields'] {
  return [
    [FIELD.path, 'o', '/org/freedesktop/DBus'],
    [FIELD.interface, 's', 'org.freedesktop.DBus'],
    [FIELD.member, 's', member],
    [FIELD.destination, 's', 'org.freedesktop.DBus'],
  ];
}

function answer(
  { member, body, serial, sender }: DbusMessage,
  shown: ShownNotification[],
  send: (outgoing: Omit<DbusOutgoing, 'serial'>) => void,
): void {
  const to: DbusOutgoing['fields'] = [
    [FIELD.replyTo, 'u', String(serial)],
    [FIELD.destination, 's', sender],
  ];
  const reply = (signature: string, values: readonly (readonly ['s' | 'u', string])[]) =>
    send({
      type: 2,
      fields: [...to, [FIELD.signature, 'g', signature]],
      body: encodeBody(values),
    });
  if (member === 'GetServerInformation') {
    return reply(
      'ssss',
      ['test', 'test', '1', '1.2'].map((value) => ['s', value] as const),
    );
  }
  if (member !== 'Notify') return send({ type: 2, fields: to });
  const app = body.string();
  body.u32();
  body.string();
  shown.push({ sender: app, title: body.string(), text: body.string() });
  reply('u', [['u', String(shown.length)]]);
}
