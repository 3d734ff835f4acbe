const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const LONGEST = 2_048;

/** Whether a host name is this machine. */
export const isLoopback = (host: string): boolean => LOOPBACK.includes(host);

/** An address as a URL, if it is https, or http on this machine, and names no user. */
export function safeUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  const plain = url.protocol === 'http:' && isLoopback(url.hostname);
  return url.protocol === 'https:' || plain ? url : undefined;
}

const matches = (host: string, allowed: string): boolean =>
  allowed.startsWith('.') ? host.endsWith(allowed) && host !== allowed : host === allowed;

/**
 * Whether answers may be sent to a service url. It must be written just as it is understood, so that nothing hides in capitals, escapes,
 * dots, tabs or another alphabet; have no query, fragment or port of its own; and lie on an allowed host.
 */
export function isServiceUrl(text: string, hosts: readonly string[]): boolean {
  const url = text.length <= LONGEST ? safeUrl(text) : undefined;
  if (url === undefined || (url.href !== text && url.href !== `${text}/`)) return false;
  if (/[?#]/.test(text) || (url.port !== '' && !isLoopback(url.hostname))) return false;
  return hosts.some((allowed) => matches(url.hostname, allowed));
}
