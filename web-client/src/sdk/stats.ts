/** A sample of the media statistics. Rates cover the time since the previous sample; `null` means not known (yet). */
export interface CallStats {
  readonly at: number;
  /** Round-trip time, milliseconds. */
  readonly rtt: number | null;
  /** In milliseconds. */
  readonly jitter: number | null;
  /** The share of lost packets, 0 to 1, in the worse direction. */
  readonly loss: number | null;
  /** In bits per second, like the next two. */
  readonly sent: number | null;
  readonly received: number | null;
  readonly availableOutgoing: number | null;
  readonly video: VideoStats | null;
  readonly remoteVideo: VideoStats | null;
  readonly audioCodec: string | null;
  /** Why the sender reduces its video: `none`, `cpu`, `bandwidth` or `other`. */
  readonly limitedBy: string | null;
  /** The type of the candidate in use on each side: `host`, `srflx`, `prflx` or `relay`. */
  readonly localCandidate: string | null;
  readonly remoteCandidate: string | null;
  readonly protocol: string | null;
  readonly framesDecoded: number;
  readonly totalAudioEnergy: number;
  readonly packetsReceived: number;
}

/** Statistics of the video that is sent or received. */
export interface VideoStats {
  readonly width: number | null;
  readonly height: number | null;
  readonly framesPerSecond: number | null;
  readonly codec: string | null;
}

interface Previous {
  readonly at: number;
  readonly sent: number;
  readonly received: number;
  readonly packets: number;
  readonly lost: number;
}

/** Takes samples of one peer connection. */
export class StatsSampler {
  private previous: Previous | null = null;

  /** Turns a report into a sample. */
  sample(report: RTCStatsReport): CallStats {
    const all = [...report.values()] as Entry[];
    const inbound = all.filter(it => it.type === 'inbound-rtp');
    const outbound = all.filter(it => it.type === 'outbound-rtp');
    const heard = all.filter(it => it.type === 'remote-inbound-rtp');
    const pair = selectedPair(all);
    const byId = (id: unknown) => (typeof id === 'string' ? all.find(it => it.id === id) : undefined);
    const video = (list: Entry[]): VideoStats | null => {
      const it = list.find(entry => entry.kind === 'video' && number(entry.frameWidth) !== null);
      return it
        ? {
            width: number(it.frameWidth),
            height: number(it.frameHeight),
            framesPerSecond: number(it.framesPerSecond),
            codec: codec(byId(it.codecId)),
          }
        : null;
    };
    const now: Previous = {
      at: pair?.timestamp ?? inbound[0]?.timestamp ?? Date.now(),
      sent: sum(outbound, 'bytesSent'),
      received: sum(inbound, 'bytesReceived'),
      packets: sum(inbound, 'packetsReceived'),
      lost: sum(inbound, 'packetsLost'),
    };
    const before = this.previous;
    this.previous = now;
    const rate = (bytes: number) => (before && now.at > before.at ? Math.round((bytes * 8_000) / (now.at - before.at)) : null);
    const jitters = inbound.map(it => number(it.jitter)).filter(it => it !== null);
    return {
      at: now.at,
      rtt: milliseconds(number(pair?.currentRoundTripTime) ?? number(heard[0]?.roundTripTime)),
      jitter: jitters.length ? milliseconds(Math.max(...jitters)) : null,
      loss: before ? Math.max(share(now.lost - before.lost, now.packets - before.packets), ...heard.map(lossHeard)) : null,
      sent: before && rate(now.sent - before.sent),
      received: before && rate(now.received - before.received),
      availableOutgoing: number(pair?.availableOutgoingBitrate),
      video: video(outbound),
      remoteVideo: video(inbound),
      audioCodec: codec(byId(inbound.find(it => it.kind === 'audio')?.codecId)),
      limitedBy: (outbound.find(it => it.kind === 'video')?.qualityLimitationReason as string | undefined) ?? null,
      localCandidate: text(byId(pair?.localCandidateId)?.candidateType),
      remoteCandidate: text(byId(pair?.remoteCandidateId)?.candidateType),
      protocol: text(byId(pair?.localCandidateId)?.protocol),
      framesDecoded: sum(inbound, 'framesDecoded'),
      totalAudioEnergy: sum(inbound, 'totalAudioEnergy'),
      packetsReceived: now.packets,
    };
  }
}

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly timestamp: number;
  readonly kind?: string;
  readonly [name: string]: unknown;
}

function selectedPair(all: Entry[]): Entry | undefined {
  const id = all.find(it => it.type === 'transport' && it.selectedCandidatePairId)?.selectedCandidatePairId;
  return all.find(it => it.type === 'candidate-pair' && (id ? it.id === id : it.nominated === true));
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function codec(entry: Entry | undefined): string | null {
  return text(entry?.mimeType)?.replace(/^.*\//, '') ?? null;
}

function milliseconds(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1_000);
}

function sum(entries: Entry[], name: string): number {
  return entries.reduce((all, it) => all + (number(it[name]) ?? 0), 0);
}

function share(lost: number, arrived: number): number {
  return lost > 0 ? lost / (lost + Math.max(0, arrived)) : 0;
}

function lossHeard(entry: Entry): number {
  return number(entry.fractionLost) ?? 0;
}
