package com.loadrider.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// What `infra/compose/restore` does to a database after a backup was put in its place.
@SuppressWarnings("NullAway.Init")
class RestoredIT extends CallServiceIT {

    private static final Path SCRIPT = Path.of("..", "infra", "postgres", "restored.sql");

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void givesOutNoIdAndNoVersionASecondTime() throws IOException {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        long call = world.call(alice, conversation, bob);
        int before = world.read(alice, call).get("version").asInt();

        jdbc.execute(Files.readString(SCRIPT));

        JsonNode ended = world.act(alice, call, "end").expect(200).json();
        assertThat(ended.get("version").asInt()).isEqualTo(before + 1001);
        assertThat(world.call(alice, conversation, bob)).isEqualTo(call + 1_000_001);
        assertThat(world.read(alice, call).get("version").asInt()).isEqualTo(before + 1001);
    }
}
