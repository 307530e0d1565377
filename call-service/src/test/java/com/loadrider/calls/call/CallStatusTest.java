package com.loadrider.calls.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class CallStatusTest {

    @Test
    void namesTheActiveStatusesInSql() {
        String active = Arrays.stream(CallStatus.values())
                .filter(status -> !status.isTerminal())
                .map(status -> "'" + status.name().toLowerCase(Locale.ROOT) + "'")
                .collect(Collectors.joining(", ", "status IN (", ")"));
        assertThat(CallStatus.ACTIVE_IN_SQL).isEqualTo(active);
    }

    @Test
    void namesThemAsThePartialIndexesDo() throws IOException {
        String schema = new ClassPathResource("db/migration/V1__calls.sql").getContentAsString(StandardCharsets.UTF_8);
        assertThat(schema.split("WHERE \\Q" + CallStatus.ACTIVE_IN_SQL + "\\E;", -1))
                .hasSize(3);
    }
}
