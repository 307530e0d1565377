package com.loadrider.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @Test
    void staysTheSameAtTheNextStart(@TempDir Path folder) throws IOException {
        var file = folder.resolve("not/yet/there.json");

        var first = new SigningKey(file).readOrCreate();

        assertThat(new SigningKey(file).readOrCreate()).isEqualTo(first);
        assertThat(first.isPrivate()).isTrue();
    }

    @Test
    void namesTheFileThatHoldsNoKey(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("keys.json"), "{}");

        assertThatIOException()
                .isThrownBy(() -> new SigningKey(file).readOrCreate())
                .withMessageContaining(file.toString());
    }
}
