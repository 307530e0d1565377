package com.loadrider.service.parked;

import com.loadrider.events.Topics;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/// The command line tool behind `infra/compose/parked`. It reads the Kafka settings from the same environment variables
/// as the services.
public final class Parked {

    private static final String USAGE = """
            usage: parked list [TOPIC]
                   parked show TOPIC PARTITION OFFSET                 prints what users may have written
                   parked replay TOPIC [PARTITION OFFSET | --all]     neither: says what --all would do
            TOPIC is the original topic, PARTITION and OFFSET are as list has them""";

    private Parked() {}

    /// Runs a command and exits with its status.
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "parked-logback.xml");
        System.exit(run(System.getenv(), System.out, arguments));
    }

    /// Runs a command.
    ///
    /// @param environment the environment variables with the Kafka settings
    /// @param out the output
    /// @return 0 if all is done, 1 if something failed or was not done, 2 for an invalid command
    public static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        try (var shelf = Shelf.open(KafkaSettings.of(environment))) {
            return new ParkedCommands(shelf, out).run(arguments);
        } catch (IllegalArgumentException notACommand) {
            out.println(notACommand.getMessage() == null ? USAGE : notACommand.getMessage() + "\n" + USAGE);
            return 2;
        } catch (KafkaException | ExecutionException | ShelfException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            out.println("parked: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
            return 1;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /// Returns the original topic for the name of either the original or the dead letter topic.
    static String original(String topic) {
        String suffix = Topics.deadLetter("");
        return topic.endsWith(suffix) ? topic.substring(0, topic.length() - suffix.length()) : topic;
    }
}
