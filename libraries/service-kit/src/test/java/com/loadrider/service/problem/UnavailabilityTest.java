package com.loadrider.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnavailabilityTest {

    /// Spring translates most of them to UncategorizedSQLException.
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "53300", "55P03", "57014", "57P01", "57P02", "57P03"})
    void aBusyDatabase(String state) {
        assertThat(Unavailability.isCauseOf(new IllegalStateException(new SQLException("busy", state))))
                .isTrue();
    }

    @Test
    void aPeerThatCannotBeReached() {
        assertThat(Unavailability.isCauseOf(new IllegalStateException(new ConnectException())))
                .isTrue();
        assertThat(Unavailability.isCauseOf(new SQLTransientConnectionException()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void aFaultOfOurOwn(String state) {
        assertThat(Unavailability.isCauseOf(new SQLException("wrong", state))).isFalse();
        assertThat(Unavailability.isCauseOf(new SQLException())).isFalse();
        assertThat(Unavailability.isCauseOf(null)).isFalse();
    }
}
