package com.loadrider.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasWritten() throws IOException {
        var file = new PidFile(folder.resolve("kafka.pid"));

        file.write(1);
        file.write(4711);

        assertThat(file.read()).hasValue(4711);
        assertThat(file.path()).hasContent("4711");
        assertThat(folder.toFile().list()).containsExactly("kafka.pid");
    }

    @Test
    void isEmptyOnceDeleted() throws IOException {
        var file = new PidFile(folder.resolve("kafka.pid"));
        file.write(4711);

        file.delete();

        assertThat(file.read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "none", "1 2"})
    void isEmptyWhenItHoldsNoNumber(String content) throws IOException {
        var file = new PidFile(Files.writeString(folder.resolve("kafka.pid"), content));

        assertThat(file.read()).isEmpty();
    }
}
