import type { DeviceFault } from './media';
import type { CallEndReason, CallQuality, CallSession, CallType } from './session';
import type { CallState } from './state';
import type { CallStats } from './stats';

const soon = (): never => {
  throw new Error('not built yet');
};

/** One call, from its first ring to its end. */
export class Call {
  readonly id!: number;
  readonly conversationId!: number;
  readonly direction!: 'outgoing' | 'incoming';
  readonly callType!: CallType;
  readonly peer!: { readonly userId: number; readonly name: string | null };
  readonly session!: CallSession;
  readonly state!: CallState;
  readonly endReason!: CallEndReason | null;
  readonly fault!: DeviceFault | 'media_failed' | null;
  readonly startedAt!: Date | null;
  readonly ringsUntil!: number | null;
  readonly local!: MediaStream | null;
  readonly remote!: MediaStream | null;
  readonly sharing!: boolean;
  readonly remoteSharing!: boolean;
  readonly microphone!: boolean;
  readonly camera!: boolean;
  readonly remoteMuted!: boolean;
  readonly remoteCamera!: boolean;
  readonly quality!: CallQuality | null;
  readonly stats!: CallStats | null;
  readonly answeredElsewhere!: boolean;
  readonly declineReason!: string | null;

  accept(_options: { video?: boolean } = {}): Promise<void> {
    return soon();
  }
  decline(_reason?: string): Promise<void> {
    return soon();
  }
  end(): Promise<void> {
    return soon();
  }
  ignore(): void {
    soon();
  }
  rejoin(): Promise<void> {
    return soon();
  }
  setMicrophone(_on: boolean): Promise<void> {
    return soon();
  }
  setCamera(_on: boolean): Promise<void> {
    return soon();
  }
  shareScreen(): Promise<void> {
    return soon();
  }
  stopSharing(): Promise<void> {
    return soon();
  }
  selectMicrophone(_deviceId: string): Promise<void> {
    return soon();
  }
  selectCamera(_deviceId: string): Promise<void> {
    return soon();
  }
  on(_event: 'change' | 'ended', _listener: () => void): () => void {
    return soon();
  }
}
