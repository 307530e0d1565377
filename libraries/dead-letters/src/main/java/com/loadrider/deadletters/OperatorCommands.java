package com.loadrider.deadletters;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// The commands of an operator.
final class OperatorCommands {

    private final DeadLetterTopics deadLetters;
    private final PrintStream out;

    OperatorCommands(DeadLetterTopics deadLetters, PrintStream out) {
        this.deadLetters = deadLetters;
        this.out = out;
    }

    /// Runs a command and returns its exit status.
    ///
    /// @throws IllegalArgumentException if the command is invalid
    int run(String... arguments) throws ExecutionException, InterruptedException {
        String verb = arguments.length == 0 ? "" : arguments[0];
        return switch (verb + " " + arguments.length) {
            case "list 1" -> list(deadLetters.topics());
            case "list 2" -> list(List.of(DeadLettersCommand.original(arguments[1])));
            case "show 4" -> show(topic(arguments), partition(arguments), offset(arguments));
            case "replay 2" -> new Replay(deadLetters, out, topic(arguments)).preview();
            case "replay 3" -> replayAll(arguments);
            case "replay 4" ->
                new Replay(deadLetters, out, topic(arguments)).one(partition(arguments), offset(arguments));
            default -> throw new IllegalArgumentException();
        };
    }

    private int list(List<String> topics) throws ExecutionException, InterruptedException {
        var printer = new DeadLetterPrinter(out);
        ReplayLog log = deadLetters.log();
        for (String topic : topics) {
            var id = deadLetters.idOf(topic);
            deadLetters.read(topic, letter -> printer.line(letter, log.sentAt(id, letter)));
        }
        printer.end();
        return 0;
    }

    private int show(String topic, int partition, long offset) throws ExecutionException, InterruptedException {
        var letter = deadLetters.find(topic, partition, offset);
        letter.ifPresentOrElse(
                new DeadLetterPrinter(out)::content,
                () -> out.printf("dead-letters: nothing of %s lies at %d %d%n", topic, partition, offset));
        return letter.isPresent() ? 0 : 1;
    }

    private int replayAll(String... arguments) throws ExecutionException, InterruptedException {
        if (!arguments[2].equals("--all")) {
            throw new IllegalArgumentException("dead-letters: an offset is missing, or --all is meant");
        }
        return new Replay(deadLetters, out, topic(arguments)).all();
    }

    private static String topic(String... arguments) {
        return DeadLettersCommand.original(arguments[1]);
    }

    private static int partition(String... arguments) {
        return Math.toIntExact(number(arguments[2]));
    }

    private static long offset(String... arguments) {
        return number(arguments[3]);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("dead-letters: " + text + " is not a number");
        }
        return Long.parseLong(text);
    }
}
