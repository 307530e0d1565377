export { Call } from './call';
export { CallsClient } from './client';
export type { CallRequest, ClientEvents, ClientOptions, GroupCallRequest, GroupEvents } from './clientoptions';
export type { CallNotice, Conversation, Message } from './conversation';
export { GroupCall, type GroupMember, type MemberConnection } from './groupcall';
export type { GroupCallState, GroupEndReason } from './groupleg';
export type { GroupCalls } from './groups';
export type { CallHistory, HistoryPage, HistoryQuery, MissedCalls, SeenCalls } from './history';
export {
  DeviceError,
  listDevices,
  watchDevices,
  type DeviceFault,
  type Devices,
  type MediaSource,
  type MediaWish,
} from './media';
export type { OwnDevices } from './owndevices';
export { CallRefused, type Problem } from './problem';
export { PushError, type Push, type PushEvents, type PushFault, type PushOptions, type PushState } from './push';
export { wasOpenedByNotification, type PushOpened } from './pushstore';
export type { RestClient } from './rest';
export type {
  CallEndReason,
  CallQuality,
  CallReach,
  CallSession,
  CallStatus,
  CallType,
  MediaState,
  NetworkType,
  Participant,
  ParticipantState,
} from './session';
export type { CallState } from './state';
export type { CallStats, VideoStats } from './stats';
export type { ConnectionState, ServerEvent, ServerEvents, ServerInfo, Signal, Transport } from './transport';
