package com.loadrider.service.parked;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// The commands of an operator.
final class ParkedCommands {

    private final Shelf shelf;
    private final PrintStream out;

    ParkedCommands(Shelf shelf, PrintStream out) {
        this.shelf = shelf;
        this.out = out;
    }

    /// Runs a command and returns its exit status.
    ///
    /// @throws IllegalArgumentException if the command is invalid
    int run(String... arguments) throws ExecutionException, InterruptedException {
        String verb = arguments.length == 0 ? "" : arguments[0];
        return switch (verb + " " + arguments.length) {
            case "list 1" -> list(shelf.topics());
            case "list 2" -> list(List.of(Parked.original(arguments[1])));
            case "show 4" -> show(topic(arguments), partition(arguments), offset(arguments));
            case "replay 2" -> new Replay(shelf, out, topic(arguments)).preview();
            case "replay 3" -> replayAll(arguments);
            case "replay 4" -> new Replay(shelf, out, topic(arguments)).one(partition(arguments), offset(arguments));
            default -> throw new IllegalArgumentException();
        };
    }

    private int list(List<String> topics) throws ExecutionException, InterruptedException {
        var listing = new Listing(out);
        ReplayMemory memory = shelf.memory();
        for (String topic : topics) {
            var id = shelf.idOf(topic);
            shelf.read(topic, parked -> listing.line(parked, memory.sentAt(id, parked)));
        }
        listing.end();
        return 0;
    }

    private int show(String topic, int partition, long offset) throws ExecutionException, InterruptedException {
        var parked = shelf.find(topic, partition, offset);
        parked.ifPresentOrElse(
                new Listing(out)::content,
                () -> out.printf("parked: nothing of %s lies at %d %d%n", topic, partition, offset));
        return parked.isPresent() ? 0 : 1;
    }

    private int replayAll(String... arguments) throws ExecutionException, InterruptedException {
        if (!arguments[2].equals("--all")) {
            throw new IllegalArgumentException("parked: an offset is missing, or --all is meant");
        }
        return new Replay(shelf, out, topic(arguments)).all();
    }

    private static String topic(String... arguments) {
        return Parked.original(arguments[1]);
    }

    private static int partition(String... arguments) {
        return Math.toIntExact(number(arguments[2]));
    }

    private static long offset(String... arguments) {
        return number(arguments[3]);
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("parked: " + text + " is not a number");
        }
        return Long.parseLong(text);
    }
}
