import { Server } from 'node:net';

/**
 * Preloaded into the Playground, which would listen on every address of the machine: a server that names a port and no address is
 * bound to loopback. Anything else is left as it is.
 */
const listen = Server.prototype.listen;

function onLoopback(this: Server, ...args: unknown[]): Server {
  const [first, second] = args;
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first));
  if (isPort && typeof second !== 'string')
    return Reflect.apply(listen, this, [first, '127.0.0.1', ...args.slice(1)]);
  if (typeof first === 'object' && first !== null && 'port' in first && !('host' in first))
    return Reflect.apply(listen, this, [{ ...first, host: '127.0.0.1' }, ...args.slice(1)]);
  return Reflect.apply(listen, this, args);
}

Object.assign(Server.prototype, { listen: onLoopback });

/** A bot that was killed cannot stop the Playground beside it, so the Playground looks for itself. */
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit();
}, 1_000).unref();
