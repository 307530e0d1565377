// Prints how long each call lasted, as `call 981 in conversation 123: 50 s`.
// node durations.mjs [brokers, localhost:19092] [consumer group, call-durations-node]
import kafkajs from 'kafkajs';

const { Kafka, logLevel } = kafkajs;
const [brokers = 'localhost:19092', groupId = 'call-durations-node'] = process.argv.slice(2);
const mostRemembered = 10_000;

const kafka = new Kafka({ clientId: 'node-consumer', brokers: brokers.split(','), logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId });

// The latest event ids. Whoever writes to a database keeps them there, in the transaction of what they caused: then
// nothing is done twice even after a crash.
const seen = new Set();

function isNew(id) {
  if (seen.has(id)) return false;
  seen.add(id);
  if (seen.size > mostRemembered) seen.delete(seen.values().next().value);
  return true;
}

await consumer.connect();
await consumer.subscribe({ topics: ['calls.events.v1'], fromBeginning: true });
await consumer.run({
  // An offset is committed after its record was dealt with: what was not done comes again after a crash.
  eachMessage: async ({ message }) => {
    const header = name => message.headers[name]?.toString() ?? '';
    // Other events are left out, and so are those that are still to be invented.
    if (header('ce_type') !== 'call.ended' || !isNew(header('ce_id'))) return;
    const { call } = JSON.parse(message.value.toString());
    console.log(`call ${call.callSessionId} in conversation ${call.conversationId}: ${call.duration} s`);
  },
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => consumer.disconnect().then(() => process.exit(0)));
}
