import type { Log } from '../log.ts';
import { openWatch } from './openWatch.ts';
import { metricsBody, tracesBody } from './otlp.ts';
import { Recorder } from './recorder.ts';
import type { TelemetrySettings } from './telemetrySettings.ts';
import type { Watch } from './watch.ts';

const TRACES_EVERY_MS = 5_000;

/** Sends what is recorded. What cannot be sent is dropped: nothing waits for it, and it is no record of anything. */
class Sending {
  private readonly settings: TelemetrySettings;
  private readonly log: Log;
  private readonly recorder: Recorder;
  private readonly timers: NodeJS.Timeout[];
  private failing = false;

  constructor(settings: TelemetrySettings, log: Log, recorder: Recorder) {
    this.settings = settings;
    this.log = log;
    this.recorder = recorder;
    const { metricsEveryMs } = settings;
    this.timers = [
      setInterval(() => void this.traces(), TRACES_EVERY_MS).unref(),
      setInterval(() => void this.metrics(), metricsEveryMs).unref(),
    ];
  }

  /** Sends the last of it, for as long as one sending may take. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all([this.traces(), this.metrics()]);
  }

  private async traces(): Promise<void> {
    const spans = this.recorder.takeSpans();
    const { traces, resource } = this.settings;
    if (traces !== undefined && spans.length > 0) await this.post(traces, tracesBody(resource, spans));
  }

  private async metrics(): Promise<void> {
    const { metrics, resource } = this.settings;
    if (metrics !== undefined) await this.post(metrics, metricsBody(resource, this.recorder));
  }

  /** Never rejects. That it fails is told once, until it works again. */
  private async post(place: string, body: unknown): Promise<void> {
    const { headers, timeoutMs } = this.settings;
    const sent = await fetch(place, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
      .then(async (answer) => {
        await answer.body?.cancel();
        return { ok: answer.ok, status: answer.status };
      })
      .catch(() => ({ ok: false, status: 0 }));
    if (!sent.ok && !this.failing)
      this.log.warn({ code: 'telemetry_unsent', status: sent.status }, 'traces or metrics could not be sent');
    this.failing = !sent.ok;
  }
}

/** Traces and metrics by OpenTelemetry's protocol (OTLP over HTTP, JSON). Loaded only where a place to send to is set. */
export function openTelemetry(
  settings: TelemetrySettings,
  log: Log,
): { watch: Watch; stop(): Promise<void> } {
  const recorder = new Recorder();
  const sending = new Sending(settings, log, recorder);
  log.info({ code: 'telemetry_on' }, 'traces and metrics are sent');
  return { watch: openWatch(recorder), stop: () => sending.stop() };
}
