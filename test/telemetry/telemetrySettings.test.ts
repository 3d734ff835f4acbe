import { readTelemetrySettings } from '../../src/telemetry/telemetrySettings.ts';

const AT = { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example/otlp/' };

describe('the settings of traces and metrics', () => {
  it.each([
    ['nothing is set', {}],
    ['a place is set to nothing', { OTEL_EXPORTER_OTLP_ENDPOINT: '' }],
    [
      'all but a place is set, right or wrong',
      { OTEL_SERVICE_NAME: 'x', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
    ],
    ['it is disabled', { ...AT, OTEL_SDK_DISABLED: 'true' }],
    ['both signals are off', { ...AT, OTEL_TRACES_EXPORTER: 'none', OTEL_METRICS_EXPORTER: 'none' }],
  ])('are absent where %s', (_when, env) => {
    expect(readTelemetrySettings(env)).toBeUndefined();
  });

  it('put each signal’s path behind the common place', () => {
    expect(readTelemetrySettings(AT)).toMatchObject({
      traces: 'https://collector.example/otlp/v1/traces',
      metrics: 'https://collector.example/otlp/v1/metrics',
      resource: { 'service.name': 'samtalemakker' },
    });
  });

  it('take a signal’s own place as it stands', () => {
    const own = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://localhost:4318/t' };
    const settings = readTelemetrySettings(own);
    expect(settings?.traces).toBe('http://localhost:4318/t');
    expect(settings?.metrics).toBeUndefined();
  });

  it.each([
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector.example' },
      /^OTEL_EXPORTER_OTLP_ENDPOINT: an https address/,
    ],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://user:hemmelig@localhost' },
      /^OTEL_EXPORTER_OTLP_ENDPOINT: an https address/,
    ],
    [{ ...AT, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, /^OTEL_EXPORTER_OTLP_PROTOCOL: only http\/json/],
    [
      { ...AT, OTEL_EXPORTER_OTLP_HEADERS: 'hemmelig' },
      /^OTEL_EXPORTER_OTLP_HEADERS: name=value is expected/,
    ],
    [{ ...AT, OTEL_METRIC_EXPORT_INTERVAL: '5' }, /^OTEL_METRIC_EXPORT_INTERVAL: a whole number/],
  ])('name what is wrong in %j, and never repeat it', (env, said) => {
    expect(() => readTelemetrySettings(env)).toThrow(said);
    expect(() => readTelemetrySettings(env)).not.toThrow(/hemmelig/);
  });
});
