package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// What `infra/compose/restore` does to a database after a backup was put in its place.
@SuppressWarnings("NullAway.Init")
class RestoredIT extends CallServiceIT {

    private static final Path SCRIPT = Path.of("..", "infra", "postgres", "restored.sql");

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void endsWhatRanAndGivesOutNoIdAndNoVersionASecondTime() throws IOException {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        long call = world.call(alice, conversation, bob);
        int before = world.read(alice, call).get("version").asInt();

        jdbc.execute(Files.readString(SCRIPT));

        await().atMost(SOON)
                .until(() -> world.read(alice, call).get("status").asString().equals("missed"));
        JsonNode ended = world.read(alice, call);
        assertThat(ended.get("version").asInt()).isEqualTo(before + 1001);
        assertThat(world.call(alice, conversation, bob)).isEqualTo(call + 1_000_001);
    }
}
