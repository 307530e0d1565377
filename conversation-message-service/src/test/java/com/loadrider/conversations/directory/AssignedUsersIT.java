package com.loadrider.conversations.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.conversations.AssigningService;
import com.loadrider.conversations.ConversationMessageServiceApplication;
import com.loadrider.conversations.People;
import com.loadrider.conversations.ServiceClient;
import com.loadrider.events.Topics;
import com.loadrider.events.UserAssigned;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.token.Signature;
import com.loadrider.testkit.token.TokenBuilder;
import com.loadrider.testkit.topic.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Who gets which id.
@AssigningService
@SuppressWarnings("NullAway.Init")
class AssignedUsersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> GIVEN = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "jwt.secret");

    @Autowired
    ServiceClient service;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void areTheSameForEverAndPublishedOnce() {
        String anna = People.anybody();
        long id = people.idOf(anna);
        String bert = People.anybody();
        assertThat(people.idOf(bert)).isNotEqualTo(id).isPositive();
        assertThat(people.idOf(anna)).isEqualTo(id);

        try (TopicReader topic = TopicReader.of(Topics.USERS)) {
            topic.await(it -> it.json().path("subject").asString().equals(bert), PATIENCE);
            assertThat(topic.withKey(id)).singleElement().satisfies(record -> {
                assertThat(record.type()).isEqualTo(UserAssigned.TYPE);
                assertThat(JsonMapper.shared().treeToValue(record.json(), UserAssigned.class))
                        .isEqualTo(new UserAssigned(id, "shared-secret", anna));
            });
        }
    }

    @Test
    void areOneIdWhoeverAsksFirst() throws Exception {
        try (var second = secondInstance();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            ApiClient elsewhere = clientOf(second);
            for (int round = 0; round < 40; round++) {
                String newcomer = People.anybody();
                String token = People.token(newcomer).sign();
                var lookup = Map.of("subjects", List.of(People.anybody(), newcomer));
                String backEnd = People.token("back-end")
                        .claim("scope", "conversations:write")
                        .sign();
                var start = new CountDownLatch(1);
                List<Callable<ApiResponse>> askers = IntStream.range(0, 5)
                        .<Callable<ApiResponse>>mapToObj(it -> () -> {
                            start.await();
                            ApiClient client = it % 2 == 0 ? service.stranger() : elsewhere;
                            return it == 4
                                    ? client.as(backEnd).post("/api/v1/users/lookup", lookup)
                                    : client.as(token).get("/api/v1/users/me");
                        })
                        .toList();
                var answers = new ArrayList<Future<ApiResponse>>();
                askers.forEach(it -> answers.add(clients.submit(it)));
                start.countDown();
                var ids = new ArrayList<Long>();
                for (Future<ApiResponse> answer : answers) {
                    var json = answer.get().expect(200).json();
                    ids.add(
                            json.has("userId")
                                    ? json.path("userId").asLong()
                                    : json.at("/items/1/userId").asLong());
                }
                assertThat(ids).containsOnly(ids.getFirst());
                assertThat(rowsOf(newcomer)).isEqualTo(1);
            }
        }
    }

    /// Two lists with the same new people in opposite orders would wait for each other, if each inserted in its own.
    @Test
    void doNotMakeTwoListsWaitForEachOther() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                List<String> people =
                        Stream.generate(People::anybody).limit(100).toList();
                Callable<ApiResponse> forwards = () -> lookUp(people);
                Callable<ApiResponse> backwards = () -> lookUp(people.reversed());
                for (var answer : clients.invokeAll(List.of(forwards, backwards, forwards, backwards))) {
                    answer.get().expect(200);
                }
            }
        }
    }

    @Test
    void outliveTheInstanceThatHandedThemOut() {
        String anna = People.anybody();
        long id;
        try (var second = secondInstance()) {
            id = clientOf(second)
                    .as(People.token(anna).sign())
                    .get("/api/v1/users/me")
                    .expect(200)
                    .json()
                    .path("userId")
                    .asLong();
        }
        assertThat(people.idOf(anna)).isEqualTo(id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void areNotForTokensThatDoNotHold(String name, TokenBuilder token) {
        long before = rows();
        assertThat(service.stranger()
                        .as(token.sign())
                        .get("/api/v1/conversations")
                        .expect(401)
                        .code())
                .isEqualTo("invalid_token");
        assertThat(rows()).isEqualTo(before);
    }

    static Stream<Arguments> forged() {
        return Stream.of(
                Arguments.of("another key", token().signedBy(Signature.hmacSha256(bytes("x".repeat(40))))),
                Arguments.of("no signature", token().header("alg", "none").signedBy(Signature.none())),
                Arguments.of("ended", token().expiresIn(Duration.ofMinutes(-5))),
                Arguments.of("without an end", token().without("exp")),
                Arguments.of("not yet", token().claim("nbf", 32_000_000_000L)),
                Arguments.of("a refresh token", token().header("typ", "refresh+jwt")),
                Arguments.of("no subject", token().without("sub")),
                Arguments.of("an empty subject", token().claim("sub", "")),
                Arguments.of("too long a subject", token().claim("sub", "x".repeat(513))),
                Arguments.of("what the database cannot store", token().claim("sub", "a\u0000b")),
                Arguments.of("half a character", token().claim("sub", "\uD83C")),
                Arguments.of("a list of subjects", token().claim("sub", List.of("a", "b"))));
    }

    @Test
    void areForTextsOfAnyKind() {
        var subjects = List.of(
                "auth0|" + People.anybody(),
                "Anna.Example+calls@example.com-" + People.anybody(),
                "\uD83C\uDF5C".repeat(476) + People.anybody(),
                "7",
                "07",
                " 7");
        assertThat(subjects.stream().map(people::idOf)).doesNotHaveDuplicates();
        assertThat(subjects.stream().map(people::idOf)).doesNotHaveDuplicates();
        subjects.forEach(it -> assertThat(rowsOf(it)).isEqualTo(1));
    }

    private ApiResponse lookUp(List<String> subjects) {
        return people.backEnd().post("/api/v1/users/lookup", Map.of("subjects", subjects));
    }

    private ConfigurableApplicationContext secondInstance() {
        var arguments = new ArrayList<String>(List.of("--server.port=0", "--users.ids=assigned"));
        GIVEN.forEach(it -> arguments.add("--" + it + "=" + environment.getRequiredProperty(it)));
        return new SpringApplicationBuilder(ConversationMessageServiceApplication.class)
                .run(arguments.toArray(String[]::new));
    }

    private static ApiClient clientOf(ConfigurableApplicationContext instance) {
        var server = Objects.requireNonNull(((WebServerApplicationContext) instance).getWebServer());
        return ApiClient.to("http://localhost:" + server.getPort());
    }

    private long rows() {
        return jdbc.sql("SELECT count(*) FROM users").query(Long.class).single();
    }

    private long rowsOf(String subject) {
        return jdbc.sql("SELECT count(*) FROM users WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private static TokenBuilder token() {
        return People.token(People.anybody());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
