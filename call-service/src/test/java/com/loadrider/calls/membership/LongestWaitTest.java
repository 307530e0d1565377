package com.loadrider.calls.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/// The limits of all that a request waits for leave room within the 2.5 s in which a 503 is promised.
class LongestWaitTest {

    private static final String POOL = "spring.datasource.hikari.";
    private static final String CONNECTION = POOL + "data-source-properties.";

    private PropertySource<?> settings;

    @BeforeEach
    void read() throws IOException {
        settings = new YamlPropertySourceLoader()
                .load("service-kit", new ClassPathResource("service-kit.yaml"))
                .getFirst();
    }

    @Test
    void addsUpToNoMoreThanPromised() {
        Duration all = Duration.ofMillis(number(POOL + "connection-timeout"))
                .plus(Duration.ofSeconds(number(CONNECTION + "socketTimeout")))
                .plus(ConversationClient.PATIENCE);

        assertThat(all).isLessThanOrEqualTo(Duration.ofMillis(2_200));
    }

    @Test
    void givesUpTheLesserThingFirst() {
        assertThat(inTheDatabase("lock_timeout")).isLessThan(inTheDatabase("statement_timeout"));
        assertThat(inTheDatabase("statement_timeout")).isLessThan(number(CONNECTION + "socketTimeout") * 1_000);
        // pgjdbc waits for whole seconds, one at least, when it is asked whether a connection is alive.
        assertThat(number(POOL + "validation-timeout")).isLessThanOrEqualTo(1_000);
    }

    private int inTheDatabase(String setting) {
        var options = String.valueOf(settings.getProperty(CONNECTION + "options"));
        var found = Pattern.compile(setting + "=([0-9]+)ms").matcher(options);
        assertThat(found.find()).as(setting).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private int number(String name) {
        return Integer.parseInt(String.valueOf(settings.getProperty(name)));
    }
}
