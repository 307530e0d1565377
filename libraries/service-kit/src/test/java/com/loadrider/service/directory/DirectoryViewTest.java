package com.loadrider.service.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.Topics;
import com.loadrider.service.kafka.RecordReader;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryViewTest {

    private static final String ISSUER = "https://login.example.com/";

    private final KnownUsers known = new KnownUsers(100);
    private final DirectoryView view = new DirectoryView(new RecordReader(), known, ISSUER);

    @Test
    void learnsWhoHasWhichId() {
        read("7001", user(7001, ISSUER, "anna"));
        assertThat(known.idOf("anna")).isEqualTo(7001);
        assertThat(known.idOf("Anna")).isNull();
    }

    @Test
    void leavesOutPeopleOfOtherIssuers() {
        read("7001", user(7001, "https://elsewhere.example.com/", "anna"));
        assertThat(known.idOf("anna")).isNull();
    }

    @Test
    void forgetsAnIdThatWasTakenBack() {
        read("50", user(50, ISSUER, "anna"));
        read("51", user(51, ISSUER, "bert"));
        read("50", null);
        assertThat(known.idOf("anna")).isNull();
        assertThat(known.idOf("bert")).isEqualTo(51);
    }

    @Test
    void keepsTheHigherOfTwoIdsInWhateverOrderTheyCome() {
        read("1000051", user(1_000_051, ISSUER, "anna"));
        read("50", user(50, ISSUER, "anna"));
        read("50", null);
        assertThat(known.idOf("anna")).isEqualTo(1_000_051);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"userId\":1}",
                "{\"userId\":0,\"issuer\":\"x\",\"subject\":\"anna\"}",
                "{"
            })
    void skipsWhatItCannotRead(String value) {
        read("1", value);
        read("not a number", null);
        read("2", user(2, ISSUER, "bert"));
        assertThat(known.idOf("anna")).isNull();
        assertThat(known.idOf("bert")).isEqualTo(2);
    }

    @Test
    void skipsOtherTypes() {
        view.read(record("1", user(1, ISSUER, "anna"), "user.renamed"));
        assertThat(known.idOf("anna")).isNull();
    }

    private void read(String key, @Nullable String value) {
        view.read(record(key, value, "user.assigned"));
    }

    private static ConsumerRecord<String, byte @Nullable []> record(String key, @Nullable String value, String type) {
        var record = new ConsumerRecord<String, byte @Nullable []>(
                Topics.USERS, 0, 0, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static String user(long id, String issuer, String subject) {
        return "{\"userId\":%d,\"issuer\":\"%s\",\"subject\":\"%s\",\"later\":true}".formatted(id, issuer, subject);
    }
}
