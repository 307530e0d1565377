import type { RestClient } from './rest';

interface IceAnswer {
  readonly iceServers: RTCIceServer[];
  readonly ttl: number;
}

/** The ICE servers, cached. Their credentials expire, so they are requested again after three quarters of their lifetime. */
export class IceServers {
  private answer: Promise<IceAnswer> | null = null;
  private until = 0;

  constructor(private readonly rest: RestClient) {}

  /** Returns an empty list if the request fails: two devices in one network can connect without ICE servers. */
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
