import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ALICE, at, BOB, CAROL, GroupStage, group, is, joined } from '../../sdk/fakes/group';
import { refusal } from '../../sdk/fakes/server';
import { GroupController } from './GroupController';

vi.mock('../settings/settings', () => ({ settings: { get: () => ({}) } }));

const INITIATE = 'POST /api/v1/webrtc/calls/initiate';
const alice = joined(ALICE, 0);
let stage: GroupStage;
let controller: GroupController;

beforeEach(() => {
  stage = new GroupStage();
  controller = new GroupController(stage.client);
  controller.start();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rings = async () => {
  const rung = [alice, is(BOB, 'ringing', { ringExpiresAt: at(45) })];
  stage.answers('call_incoming', 2, rung);
  await stage.tells('call_incoming', { ...group(2, rung), expiresInMs: 45_000 });
};

test('goes from the press on the button to the call', async () => {
  let made = (_: unknown): void => {};
  stage.server.answers[INITIATE] = () => new Promise(resolve => (made = resolve));
  const placed = controller.place(1, 'Load 4711', 'video');
  expect([controller.screen, controller.isBusy, controller.coversAll]).toEqual(['entering', true, true]);
  await stage.passes();
  made(group(1, [joined(BOB, 0), is(CAROL, 'invited')]));
  await placed;
  expect(controller.screen).toBe('inCall');
});

test('leaves a call that was cancelled before it began', async () => {
  let made = (_: unknown): void => {};
  stage.server.answers[INITIATE] = () => new Promise(resolve => (made = resolve));
  stage.answers('call_left', 2, [is(BOB, 'left')]);
  const placed = controller.place(1, 'Load 4711', 'video');
  await stage.passes();
  controller.leave();
  expect(controller.screen).toBe('none');
  made(group(1, [joined(BOB, 0)]));
  await placed;
  expect([controller.screen, stage.commands.at(-1)]).toEqual(['none', 'call_left']);
});

test('joins the call that is on where somebody else was faster', async () => {
  await stage.update(3, [alice]);
  stage.server.answers[INITIATE] = () => refusal('call_already_active', { activeCallId: 981 });
  stage.answers('call_joined', 4, [alice, joined(BOB, 10)]);
  await controller.place(1, 'Load 4711', 'video');
  expect([controller.screen, controller.state.get().fault]).toEqual(['inCall', null]);
});

test('says what is wrong, and tries again', async () => {
  await stage.update(3, [alice]);
  stage.server.answers['call_joined'] = () => refusal('too_many_participants');
  await controller.join(981, 'Load 4711', 'video');
  expect([controller.screen, controller.state.get().fault?.fault.name]).toEqual(['none', 'call_full']);
  stage.answers('call_joined', 4, [alice, joined(BOB, 10)]);
  controller.state.get().fault!.retry!();
  await stage.passes();
  expect([controller.screen, controller.state.get().fault]).toEqual(['inCall', null]);
});

test('rings, is accepted, and shows its end with the way back in', async () => {
  await rings();
  expect([controller.screen, controller.coversAll]).toEqual(['incoming', false]);
  stage.answers('call_accepted', 3, [alice, joined(BOB, 10)]);
  await controller.accept(true);
  expect(controller.screen).toBe('inCall');
  stage.answers('call_left', 4, [alice, is(BOB, 'left')]);
  controller.leave();
  await stage.passes();
  const { call } = controller.state.get();
  expect([controller.screen, controller.isBusy, controller.canJoinAgain(call!)]).toEqual(['ended', false, true]);
});

test('shows no end of a call that only rang', async () => {
  await rings();
  stage.answers('call_declined', 3, [alice, is(BOB, 'declined')]);
  controller.decline();
  await stage.passes();
  expect([controller.screen, controller.declinedHere]).toEqual(['none', true]);
});

test('accepts a call that was accepted in a notification before it rang here', async () => {
  controller.acceptOnceItRings(981);
  stage.answers('call_accepted', 3, [alice, joined(BOB, 10)]);
  await rings();
  await stage.passes();
  expect(controller.screen).toBe('inCall');
});

test('shows a call that goes on after a reload', async () => {
  await stage.update(3, [alice, joined(BOB, 10)]);
  expect(controller.screen).toBe('inCall');
});
