// index.html?user=alice calls bob, and ?user=bob calls alice; every part of a call is here, without recovery from faults.
const GATEWAY = 'http://localhost:8080';
const IDENTITY = 'http://localhost:9000';
const USERS = { alice: 1, bob: 2 };

const me = new URLSearchParams(location.search).get('user') ?? 'alice';
const peerId = USERS[me === 'alice' ? 'bob' : 'alice'];
const element = id => document.getElementById(id);
const show = text => (element('status').textContent = text);
let token, socket, pc, call;
let early = []; // candidates that came before the description they belong to

async function signIn() {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: me, client_secret: me });
  const answer = await fetch(`${IDENTITY}/oauth2/token`, { method: 'POST', body: form });
  token = (await answer.json()).access_token;
}

async function rest(method, path, body) {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const answer = await fetch(`${GATEWAY}/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.code);
  return json;
}

async function command(event, argument) {
  const answer = await socket.emitWithAck(event, argument);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.data;
}

const signal = (type, data) =>
  command('webrtc_signaling', { callSessionId: call.callSessionId, type, data, toUserId: peerId });

async function openMedia() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  element('local').srcObject = stream;
  const { iceServers } = await rest('GET', '/webrtc/ice-servers');
  pc = new RTCPeerConnection({ iceServers });
  stream.getTracks().forEach(track => pc.addTrack(track, stream));
  pc.ontrack = event => (element('remote').srcObject = event.streams[0]);
  pc.onicecandidate = ({ candidate }) => candidate && signal('ice-candidate', candidate.toJSON());
  pc.onconnectionstatechange = () => show(pc.connectionState);
}

async function start() {
  await openMedia();
  const conversation = await rest('POST', '/conversations', { participantIds: [peerId] });
  const { conversationId } = conversation;
  call = await rest('POST', '/webrtc/calls/initiate', { conversationId, receiverId: peerId, callType: 'video' });
  onCall('calling');
}

async function accept() {
  await openMedia();
  call = await command('call_accepted', { callSessionId: call.callSessionId });
  onCall('connecting');
}

function onCall(status) {
  show(status);
  element('call').hidden = true;
  element('accept').hidden = status !== 'incoming';
  element('end').hidden = false;
}

function onEnded(ended) {
  show(`ended: ${ended.endReason}`);
  pc?.close();
  element('local').srcObject?.getTracks().forEach(track => track.stop());
  element('call').hidden = false;
  element('accept').hidden = element('end').hidden = true;
}

async function addCandidates() {
  for (const candidate of early.splice(0)) await pc.addIceCandidate(candidate);
}

async function onSignal({ type, data }) {
  if (type === 'ice-candidate') {
    early.push(...(data.candidates ?? [data])); // one, or several that were due together
    return pc.remoteDescription && addCandidates();
  }
  await pc.setRemoteDescription(data);
  await addCandidates();
  if (type === 'offer') {
    await pc.setLocalDescription();
    await signal('answer', pc.localDescription);
  }
}

async function main() {
  await signIn();
  socket = io(GATEWAY, { auth: { token } });
  socket.on('server_info', () => show('ready'));
  socket.on('call_incoming', incoming => {
    call = incoming;
    onCall('incoming');
    command('call_incoming', { callSessionId: call.callSessionId }); // it rings here: the caller is told
  });
  socket.on('call_accepted', async () => {
    if (pc.localDescription || call.receiverId !== peerId) return; // the caller offers, once
    await pc.setLocalDescription();
    await signal('offer', pc.localDescription);
  });
  socket.on('webrtc_signaling', onSignal);
  socket.on('call_ended', onEnded);
  socket.on('call_declined', onEnded);
  const act = work => () => work().catch(error => show(error.message));
  element('call').onclick = act(start);
  element('accept').onclick = act(accept);
  element('end').onclick = act(() => command('call_ended', { callSessionId: call.callSessionId }));
}

main().catch(error => show(error.message));
