import { z } from 'zod';
import { safeUrl } from '../auth/serviceUrl.ts';
import { ConfigError, number, read } from '../settings.ts';

/** Where traces and metrics are sent, and as whose; only there when OpenTelemetry's own variables ask for it. */
export type TelemetrySettings = Readonly<{
  /** Absent where that signal is off. */
  traces?: string;
  metrics?: string;
  headers: Readonly<Record<string, string>>;
  timeoutMs: number;
  metricsEveryMs: number;
  /** What is told of the program with everything: `service.name` and what else the operator wants. */
  resource: Readonly<Record<string, string>>;
}>;

const LOOPBACK = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/|$)/;
/** A collector beside the program may be spoken to in the clear; names without a dot are those of a network of containers. */
const INSIDE = /^http:\/\/[a-z0-9-]+(?::\d+)?(?:\/|$)/;
const isPlace = (text: string) =>
  (safeUrl(text) !== undefined || LOOPBACK.test(text) || INSIDE.test(text)) && !/[?#\s@]/.test(text);
const place = z
  .string()
  .refine(isPlace, 'an https address is expected, or an http one of this machine or its own network')
  .optional();

/** "name=value" with commas between, each value percent-encoded. */
const pairs = z.string().transform((text, context) => {
  try {
    const parts = text.split(',').filter((part) => part.trim() !== '');
    const split = parts.map((part) => /^\s*([\w.-]+)\s*=\s*(.*?)\s*$/.exec(part)?.slice(1) ?? []);
    return Object.fromEntries(
      split.map(([name, value = '']) => [z.string().parse(name), decodeURIComponent(value)]),
    );
  } catch {
    context.addIssue('name=value is expected, with commas between');
    return z.NEVER;
  }
});

const schema = z.object({
  OTEL_SDK_DISABLED: z.enum(['true', 'false']).default('false'),
  OTEL_EXPORTER_OTLP_ENDPOINT: place,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: place,
  OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: place,
  OTEL_EXPORTER_OTLP_PROTOCOL: z.string().default('http/json'),
  OTEL_EXPORTER_OTLP_HEADERS: pairs.default({}),
  OTEL_EXPORTER_OTLP_TIMEOUT: number(100, 60_000, 10_000),
  OTEL_METRIC_EXPORT_INTERVAL: number(1_000, 3_600_000, 60_000),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none']).default('otlp'),
  OTEL_METRICS_EXPORTER: z.enum(['otlp', 'none']).default('otlp'),
  OTEL_SERVICE_NAME: z.string().default('samtalemakker'),
  OTEL_RESOURCE_ATTRIBUTES: pairs.default({}),
});
type Data = z.infer<typeof schema>;

/** A signal's own address is taken as it stands; the common one gets the signal's path. */
function placesOf(data: Data): { traces?: string; metrics?: string } {
  const base = data.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/+$/, '');
  const traces = data.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (base && `${base}/v1/traces`);
  const metrics = data.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT ?? (base && `${base}/v1/metrics`);
  return {
    ...(traces && data.OTEL_TRACES_EXPORTER === 'otlp' ? { traces } : {}),
    ...(metrics && data.OTEL_METRICS_EXPORTER === 'otlp' ? { metrics } : {}),
  };
}

const ASKS = [
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_EXPORTER_OTLP_METRICS_ENDPOINT',
];

/**
 * Reads OpenTelemetry's standard variables, or gives undefined where none names a place to send to: then they are not even looked at.
 * Throws a ConfigError that names the setting and the remedy.
 */
export function readTelemetrySettings(env: NodeJS.ProcessEnv): TelemetrySettings | undefined {
  if (!ASKS.some((name) => env[name])) return undefined;
  const data = read(env, schema);
  if (data.OTEL_SDK_DISABLED === 'true') return undefined;
  if (data.OTEL_EXPORTER_OTLP_PROTOCOL !== 'http/json')
    throw new ConfigError('OTEL_EXPORTER_OTLP_PROTOCOL', 'only http/json is spoken here: set it to that');
  const places = placesOf(data);
  if (places.traces === undefined && places.metrics === undefined) return undefined;
  return Object.freeze({
    ...places,
    headers: data.OTEL_EXPORTER_OTLP_HEADERS,
    timeoutMs: data.OTEL_EXPORTER_OTLP_TIMEOUT,
    metricsEveryMs: data.OTEL_METRIC_EXPORT_INTERVAL,
    resource: { ...data.OTEL_RESOURCE_ATTRIBUTES, 'service.name': data.OTEL_SERVICE_NAME },
  });
}
