/** One sample of how the media flows, taken every second. Rates are of the last second; `null` is not known (yet). */
export interface CallStats {
  readonly at: number;
  /** Round-trip time, milliseconds. */
  readonly rtt: number | null;
  /** Milliseconds. */
  readonly jitter: number | null;
  /** Lost packets, 0–1, the worse of both directions. */
  readonly loss: number | null;
  /** Bits per second. */
  readonly sent: number | null;
  readonly received: number | null;
  readonly availableOutgoing: number | null;
  readonly video: VideoStats | null;
  readonly remoteVideo: VideoStats | null;
  readonly audioCodec: string | null;
  /** Why the sender lowers its picture: `none`, `cpu`, `bandwidth` or `other`. */
  readonly limitedBy: string | null;
  /** How the two reach each other: `host`, `srflx`, `prflx` or `relay` on each side. */
  readonly localCandidate: string | null;
  readonly remoteCandidate: string | null;
  readonly protocol: string | null;
  readonly framesDecoded: number;
  readonly totalAudioEnergy: number;
}

export interface VideoStats {
  readonly width: number | null;
  readonly height: number | null;
  readonly framesPerSecond: number | null;
  readonly codec: string | null;
}
