import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Attribute = { key: string; value: { stringValue: string } };
type Point = { attributes: Attribute[]; asInt?: string; count?: string };
export type SentSpan = {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: Attribute[];
  status: { code?: number };
};

export const told = (attributes: readonly Attribute[]) =>
  Object.fromEntries(
    attributes.map(({ key, value }) => [key.replace('samtalemakker.', ''), value.stringValue]),
  );

/** A collector of OpenTelemetry's on this machine: keeps what it is sent. */
export class Collector {
  readonly requests: { path: string; headers: Record<string, unknown>; body: string }[] = [];
  status = 200;
  private readonly server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { url: path = '', headers } = request;
    this.requests.push({ path, headers, body: Buffer.concat(parts).toString('utf8') });
    response.statusCode = this.status;
    response.end('{}');
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private bodies(path: string) {
    return this.requests.filter((it) => it.path === path).map(({ body }) => JSON.parse(body));
  }

  get spans(): SentSpan[] {
    return this.bodies('/v1/traces').flatMap((body) => body.resourceSpans[0].scopeSpans[0].spans);
  }

  /** The last told of a metric, a row for each set of facts. */
  metric(name: string): (Record<string, string> & { count: number })[] {
    const metrics = this.bodies('/v1/metrics').at(-1)?.resourceMetrics[0].scopeMetrics[0].metrics ?? [];
    const found = metrics.find((it: { name: string }) => it.name === `samtalemakker.${name}`);
    const points: Point[] = found?.sum?.dataPoints ?? found?.histogram?.dataPoints ?? [];
    return points.map(
      ({ attributes, asInt, count }) => ({ ...told(attributes), count: Number(asInt ?? count) }) as never,
    );
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
