package com.loadrider.deadletters;

import com.loadrider.events.Topics;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/// The command line tool behind `infra/compose/dead-letters`. It reads the Kafka settings from the same environment
/// variables as the services.
public final class DeadLettersCommand {

    private static final String USAGE = """
            usage: dead-letters list [TOPIC]
                   dead-letters show TOPIC PARTITION OFFSET               prints what users may have written
                   dead-letters replay TOPIC [PARTITION OFFSET | --all]   without either, prints what --all would do
            TOPIC is the original topic; list prints PARTITION and OFFSET""";

    private DeadLettersCommand() {}

    /// Runs a command and exits with its status.
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "dead-letters-logback.xml");
        System.exit(run(System.getenv(), System.out, arguments));
    }

    /// Runs a command.
    ///
    /// @param environment the environment variables with the Kafka settings
    /// @param out the output
    /// @return 0 if all is done, 1 if something failed or was not done, 2 for an invalid command
    public static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        try (var deadLetters = DeadLetterTopics.open(KafkaSettings.of(environment))) {
            return new OperatorCommands(deadLetters, out).run(arguments);
        } catch (IllegalArgumentException notACommand) {
            out.println(notACommand.getMessage() == null ? USAGE : notACommand.getMessage() + "\n" + USAGE);
            return 2;
        } catch (KafkaException | ExecutionException | CommandFailedException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            out.println("dead-letters: " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
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
