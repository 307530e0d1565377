import type { RestClient } from './rest';

interface IceAnswer {
  readonly iceServers: RTCIceServer[];
  readonly ttl: number;
}

/** The ICE servers, whose credentials are valid for a while only: asked for again after three quarters of it. */
export class IceServers {
  private answer: Promise<IceAnswer> | null = null;
  private until = 0;

  constructor(private readonly rest: RestClient) {}

  /** Empty where they cannot be had: two in one network reach each other without. */
  async get(): Promise<RTCIceServer[]> {
    if (!this.answer || Date.now() > this.until) {
      this.until = Number.POSITIVE_INFINITY;
      this.answer = this.rest.get<IceAnswer>('/api/v1/webrtc/ice-servers');
      this.answer.then(
        it => (this.until = Date.now() + it.ttl * 750),
        () => (this.answer = null),
      );
    }
    return this.answer.then(
      it => it.iceServers,
      () => [],
    );
  }
}
