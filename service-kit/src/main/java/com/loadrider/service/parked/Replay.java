package com.loadrider.service.parked;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Sends dead letters back to their original topic. Each is sent once, even if the command is repeated.
final class Replay {

    private enum Outcome {
        SENT,
        SENT_BEFORE,
        SUPERSEDED
    }

    private final Shelf shelf;
    private final PrintStream out;
    private final String topic;

    Replay(Shelf shelf, PrintStream out, String topic) {
        this.shelf = shelf;
        this.out = out;
        this.topic = topic;
    }

    /// Prints what would be done, without doing it.
    int preview() throws ExecutionException, InterruptedException {
        say("would be sent back by --all", each(_ -> true, _ -> {}));
        return 0;
    }

    int all() throws ExecutionException, InterruptedException {
        return send(_ -> true).containsKey(Outcome.SUPERSEDED) ? 1 : 0;
    }

    int one(int partition, long offset) throws ExecutionException, InterruptedException {
        var outcomes = send(parked -> parked.partition() == partition && parked.offset() == offset);
        return outcomes.isEmpty() || outcomes.containsKey(Outcome.SUPERSEDED) ? 1 : 0;
    }

    private Map<Outcome, Integer> send(Predicate<ParkedRecord> chosen) throws ExecutionException, InterruptedException {
        shelf.prepareReplay();
        var id = shelf.idOf(topic);
        var outcomes = each(chosen, parked -> shelf.sendBack(id, parked));
        say("sent back", outcomes);
        return outcomes;
    }

    private void say(String what, Map<Outcome, Integer> outcomes) {
        int before = count(outcomes, Outcome.SENT_BEFORE);
        int stay = count(outcomes, Outcome.SUPERSEDED);
        out.printf("%s: %d %s, %d were before, %d stay%n", topic, count(outcomes, Outcome.SENT), what, before, stay);
    }

    private Map<Outcome, Integer> each(Predicate<ParkedRecord> chosen, Consumer<ParkedRecord> sending)
            throws ExecutionException, InterruptedException {
        var id = shelf.idOf(topic);
        ReplayMemory memory = shelf.memory();
        LatestOffsets latest = shelf.latestOffsets(topic);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        shelf.read(topic, parked -> {
            if (chosen.test(parked)) {
                Outcome outcome = outcomeFor(parked, memory.sentAt(id, parked).isPresent(), latest);
                if (outcome == Outcome.SENT) {
                    sending.accept(parked);
                }
                if (outcome == Outcome.SUPERSEDED) {
                    out.printf(
                            "%s %d %d stays: a newer record has its key%n", topic, parked.partition(), parked.offset());
                }
                outcomes.merge(outcome, 1, Integer::sum);
            }
        });
        return outcomes;
    }

    private static Outcome outcomeFor(ParkedRecord parked, boolean sentBefore, LatestOffsets latest) {
        if (sentBefore) {
            return Outcome.SENT_BEFORE;
        }
        return latest.supersede(parked) ? Outcome.SUPERSEDED : Outcome.SENT;
    }

    private static int count(Map<Outcome, Integer> outcomes, Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
