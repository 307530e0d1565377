package com.loadrider.deadletters;

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

    private final DeadLetterTopics deadLetters;
    private final PrintStream out;
    private final String topic;

    Replay(DeadLetterTopics deadLetters, PrintStream out, String topic) {
        this.deadLetters = deadLetters;
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
        var outcomes = send(letter -> letter.partition() == partition && letter.offset() == offset);
        return outcomes.isEmpty() || outcomes.containsKey(Outcome.SUPERSEDED) ? 1 : 0;
    }

    private Map<Outcome, Integer> send(Predicate<DeadLetter> chosen) throws ExecutionException, InterruptedException {
        deadLetters.prepareReplay();
        var id = deadLetters.idOf(topic);
        var outcomes = each(chosen, letter -> deadLetters.sendBack(id, letter));
        say("sent back", outcomes);
        return outcomes;
    }

    private void say(String what, Map<Outcome, Integer> outcomes) {
        int before = count(outcomes, Outcome.SENT_BEFORE);
        int stay = count(outcomes, Outcome.SUPERSEDED);
        out.printf("%s: %d %s, %d were before, %d stay%n", topic, count(outcomes, Outcome.SENT), what, before, stay);
    }

    private Map<Outcome, Integer> each(Predicate<DeadLetter> chosen, Consumer<DeadLetter> sending)
            throws ExecutionException, InterruptedException {
        var id = deadLetters.idOf(topic);
        ReplayLog log = deadLetters.log();
        LatestOffsets latest = deadLetters.latestOffsets(topic);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        deadLetters.read(topic, letter -> {
            if (chosen.test(letter)) {
                Outcome outcome = outcomeFor(letter, log.sentAt(id, letter).isPresent(), latest);
                if (outcome == Outcome.SENT) {
                    sending.accept(letter);
                }
                if (outcome == Outcome.SUPERSEDED) {
                    out.printf(
                            "%s %d %d stays: a newer record has its key%n", topic, letter.partition(), letter.offset());
                }
                outcomes.merge(outcome, 1, Integer::sum);
            }
        });
        return outcomes;
    }

    private static Outcome outcomeFor(DeadLetter letter, boolean sentBefore, LatestOffsets latest) {
        if (sentBefore) {
            return Outcome.SENT_BEFORE;
        }
        return latest.supersede(letter) ? Outcome.SUPERSEDED : Outcome.SENT;
    }

    private static int count(Map<Outcome, Integer> outcomes, Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
