package com.loadrider.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunningPartIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String WORKS = "echo hello; touch ready; while :; do sleep 0.1; done";

    private final List<String> reports = new CopyOnWriteArrayList<>();
    private RunDirectory directory;
    private RunningPart part;

    @BeforeEach
    void usesAFolder(@TempDir Path folder) {
        directory = new RunDirectory(folder);
        part = running(WORKS, RestartPolicy.ALWAYS);
    }

    @AfterEach
    void stops() throws InterruptedException {
        part.stop();
    }

    @Test
    void leavesItsProcessIdAndItsWordsInFiles() throws Exception {
        startAndAwait();

        assertThat(directory.pid("shell").read()).isEqualTo(part.pid()).isPresent();
        assertThat(Files.readString(part.log())).isEqualTo("hello\n");
        assertThat(reports).singleElement().asString().startsWith("ready after");
    }

    @Test
    void startsAgainEachTimeItDies() throws Exception {
        startAndAwait();
        for (var round = 0; round < 3; round++) {
            var before = part.pid();
            part.kill();
            part.awaitReady(LIMIT);
            assertThat(part.pid()).isPresent().isNotEqualTo(before);
        }
        assertThat(reports).contains("died (killed by signal 9); starting it again");
    }

    @Test
    void staysDeadWithoutRestarts() throws Exception {
        part = running(WORKS, RestartPolicy.NEVER);
        startAndAwait();

        part.kill();

        assertThat(part.pid()).isEmpty();
        assertThatThrownBy(() -> part.awaitReady(LIMIT)).isInstanceOf(Refusal.class);
        assertThat(directory.pid("shell").read()).isEmpty();
        startAndAwait();
        assertThat(part.pid()).isPresent();
    }

    @Test
    void doesNotStartAgainOnceStopped() throws Exception {
        startAndAwait();
        var process = ProcessHandle.of(part.pid().orElseThrow()).orElseThrow();

        part.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(directory.pid("shell").read()).isEmpty();
        assertThat(reports).hasSize(1);
    }

    @Test
    void givesUpWhenItEndsByItselfBeforeItEverWorked() throws Exception {
        part = running("echo wrong; exit 3", RestartPolicy.ALWAYS);
        part.start();

        assertThatThrownBy(() -> part.awaitReady(LIMIT))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("shell", "exit code 3", part.log().toString());
        assertThat(Files.readString(part.log())).isEqualTo("wrong\nwrong\n");
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        part = running("echo because two keys do not fit; exit 1", RestartPolicy.ALWAYS);
        part.start();

        assertThatThrownBy(() -> part.awaitReady(LIMIT))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "shell died (ended by itself with exit code 1): two keys do not fit; its log is " + part.log());
    }

    @Test
    void isKilledWhenItDoesNotStopInTime() throws Exception {
        part = new RunningPart(
                new Stubborn(new ShellPart("shell", directory, "trap '' TERM; " + WORKS)),
                directory,
                RestartPolicy.ALWAYS,
                (name, report) -> reports.add(report));
        startAndAwait();

        part.stop();

        assertThat(part.pid()).isEmpty();
    }

    @Test
    void isEndedByTheNextRunWhenLeftBehind() throws Exception {
        part = running(WORKS, RestartPolicy.NEVER);
        startAndAwait();
        var left = ProcessHandle.of(part.pid().orElseThrow()).orElseThrow();

        assertThat(new Leftovers(directory).end()).containsExactly("shell");

        assertThat(left.onExit()).succeedsWithin(LIMIT);
    }

    @Test
    void leavesOthersAloneWhoseProcessIdStandsInAnOldFile() throws Exception {
        var bystander = new ProcessBuilder("sleep", "60").start();
        directory.pid("shell").write(bystander.pid());

        assertThat(new Leftovers(directory).end()).isEmpty();

        assertThat(bystander.isAlive()).isTrue();
        assertThat(directory.pid("shell").read()).isEmpty();
        bystander.destroyForcibly();
    }

    private RunningPart running(String script, RestartPolicy policy) {
        return new RunningPart(
                new ShellPart("shell", directory, script), directory, policy, (name, report) -> reports.add(report));
    }

    private void startAndAwait() throws InterruptedException {
        part.start();
        part.awaitReady(LIMIT);
    }
}
