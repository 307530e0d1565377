package com.loadrider.service.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class AssignedUserIdsTest {

    private static final String UUID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

    private final List<String> asked = new ArrayList<>();
    private final KnownUsers known = new KnownUsers(100);
    private final AssignedUserIds ids = new AssignedUserIds("who", known, (subject, _) -> {
        asked.add(subject);
        return asked.size();
    });

    @Test
    void areAskedForOnce() {
        assertThat(ids.of(token(UUID))).isEqualTo(1);
        assertThat(ids.of(token(UUID))).isEqualTo(1);
        assertThat(asked).containsExactly(UUID);
    }

    @Test
    void areNotAskedForWhereTheyAreKnown() {
        known.put(UUID, 7001);
        assertThat(ids.of(token(UUID))).isEqualTo(7001);
        assertThat(asked).isEmpty();
    }

    @Test
    void tellUpperFromLowerCaseAndKeepSpaces() {
        assertThat(List.of(ids.of(token("a")), ids.of(token("A")), ids.of(token(" a")), ids.of(token("a\u0301"))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void takeAnyText(Object claim, String subject) {
        ids.of(token(claim));
        assertThat(asked).containsExactly(subject);
    }

    static Stream<Object[]> subjects() {
        return Stream.of(
                new Object[] {"auth0|507f1f77bcf86cd799439011", "auth0|507f1f77bcf86cd799439011"},
                new Object[] {"x".repeat(512), "x".repeat(512)},
                new Object[] {"\uD83C\uDF5C".repeat(512), "\uD83C\uDF5C".repeat(512)},
                new Object[] {"line\nbreak\u200b", "line\nbreak\u200b"},
                new Object[] {"7", "7"},
                new Object[] {7L, "7"},
                new Object[] {-7, "-7"});
    }

    @ParameterizedTest
    @MethodSource("noSubjects")
    void refuseWhatIsNoText(@Nullable Object claim) {
        assertThatThrownBy(() -> ids.of(token(claim))).isInstanceOf(BadJwtException.class);
        assertThat(asked).isEmpty();
    }

    static Stream<@Nullable Object> noSubjects() {
        return Stream.of(
                null,
                "",
                "x".repeat(513),
                "a\u0000b",
                "\uD83C",
                "\uDF5C\uD83C",
                1.5,
                true,
                List.of("a"),
                Map.of("a", 1));
    }

    @Test
    void areNotInventedWhileTheDirectoryIsAway() {
        var away = new AssignedUserIds("who", known, (_, _) -> {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "away");
        });
        assertThatThrownBy(() -> away.of(token(UUID))).isInstanceOf(ProblemException.class);
        assertThat(known.idOf(UUID)).isNull();
        known.put(UUID, 7001);
        assertThat(away.of(token(UUID))).isEqualTo(7001);
    }

    @Test
    void areRememberedUpToALimit() {
        for (int i = 0; i < 10_000; i++) {
            ids.of(token("user-" + i));
        }
        assertThat(Stream.iterate(0, it -> it + 1).limit(10_000).filter(it -> known.idOf("user-" + it) != null))
                .hasSizeBetween(1, 100);
    }

    private static Jwt token(@Nullable Object claim) {
        return new Jwt(
                "token",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(60),
                Map.of("alg", "HS256"),
                claim == null ? Map.of("sub", "1") : Map.of("sub", "1", "who", claim));
    }
}
