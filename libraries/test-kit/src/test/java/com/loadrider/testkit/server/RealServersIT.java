package com.loadrider.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@SpringBootTest(classes = RealServersIT.Nothing.class)
@RealServers
class RealServersIT {

    @Autowired
    Environment environment;

    @Test
    void givesAnEmptyDatabase() throws SQLException {
        var database = new Database(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));

        try (var connection = database.connect();
                var tables = connection.createStatement().executeQuery("""
                        SELECT count(*), current_database() FROM pg_tables WHERE schemaname = 'public'
                        """)) {
            assertThat(tables.next()).isTrue();
            assertThat(tables.getInt(1)).isZero();
            assertThat(tables.getString(2)).isNotEqualTo("postgres");
        }
    }

    @Test
    void readsWhatItWrites() throws Exception {
        String broker = environment.getRequiredProperty("spring.kafka.bootstrap-servers");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.createTopics(List.of(new NewTopic("kit", 3, (short) 1))).all().get();
        }
        try (TopicWriter writer = TopicWriter.shared();
                TopicReader reader = TopicReader.of("kit")) {
            UUID id = UUID.randomUUID();
            writer.event("kit", 7, "call.initiated", id, Map.of("a", 1));
            writer.event("kit", 7, "call.ended", UUID.randomUUID(), null);

            var first = reader.await(it -> it.id().equals(id.toString()), Duration.ofSeconds(10));
            assertThat(first.json().path("a").asInt()).isEqualTo(1);
            assertThat(reader.withKey(7)).extracting("value").containsExactly("{\"a\":1}", null);
            assertThat(reader.withKey(8)).isEmpty();
        }
    }

    @Test
    void leavesNoSystemPropertyThatOverrulesATest() {
        KafkaServer.shared();
        assertThat(System.getProperty("spring.kafka.bootstrap-servers")).isNull();
    }

    @Configuration
    static class Nothing {}
}
