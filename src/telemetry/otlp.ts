import { BOUNDS, type Facts, type Recorder, type Span } from './recorder.ts';

/** The shapes of OTLP's JSON, version 1: https://opentelemetry.io/docs/specs/otlp. Large numbers are strings there, ids are in hex. */
const SCOPE = { name: 'samtalemakker' };
const KIND = { turn: 2, send: 3 } as Record<string, number>;
const INTERNAL = 1;
const FAILED = 2;
const SINCE_THE_START = 2;

const valuesOf = (named: Record<string, string>) =>
  Object.entries(named).map(([key, value]) => ({ key, value: { stringValue: value } }));
const attributesOf = (facts: Facts) =>
  valuesOf(Object.fromEntries(Object.entries(facts).map(([key, value]) => [`samtalemakker.${key}`, value])));
const resourceOf = (resource: Record<string, string>) => ({ attributes: valuesOf(resource) });

const spanOf = ({ trace, id, parent, name, facts, begun, ended }: Span) => ({
  traceId: trace,
  spanId: id,
  ...(parent === undefined ? {} : { parentSpanId: parent }),
  name,
  kind: KIND[name] ?? INTERNAL,
  startTimeUnixNano: String(begun),
  endTimeUnixNano: String(ended),
  attributes: attributesOf(facts),
  status: facts.trouble === undefined ? {} : { code: FAILED },
});

/** Pieces of work, as they are sent to `/v1/traces`. */
export const tracesBody = (resource: Record<string, string>, spans: readonly Span[]) => ({
  resourceSpans: [
    { resource: resourceOf(resource), scopeSpans: [{ scope: SCOPE, spans: spans.map(spanOf) }] },
  ],
});

/** What was counted since the start, as it is sent to `/v1/metrics`. */
export function metricsBody(resource: Record<string, string>, recorder: Recorder) {
  const { now, counts, durations } = recorder.totals();
  const between = { startTimeUnixNano: String(recorder.since), timeUnixNano: String(now) };
  const named = <T extends { name: string }>(all: T[]) => Map.groupBy(all, ({ name }) => name);
  const sums = [...named(counts)].map(([name, rows]) => ({
    name: `samtalemakker.${name}`,
    unit: '1',
    sum: {
      aggregationTemporality: SINCE_THE_START,
      isMonotonic: true,
      dataPoints: rows.map((row) => ({
        ...between,
        attributes: attributesOf(row.facts),
        asInt: String(row.count),
      })),
    },
  }));
  const histograms = [...named(durations)].map(([name, rows]) => ({
    name: `samtalemakker.${name}.duration`,
    unit: 's',
    histogram: {
      aggregationTemporality: SINCE_THE_START,
      dataPoints: rows.map(({ facts, count, sum, buckets }) => ({
        ...between,
        attributes: attributesOf(facts),
        count: String(count),
        sum,
        bucketCounts: buckets.map(String),
        explicitBounds: BOUNDS,
      })),
    },
  }));
  return {
    resourceMetrics: [
      { resource: resourceOf(resource), scopeMetrics: [{ scope: SCOPE, metrics: [...sums, ...histograms] }] },
    ],
  };
}
