package com.loadrider.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// Another instance of the service, with the same database and the same Kafka.
record SecondInstance(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "jwt.secret",
            "conversations.urls");

    /// @param first of the instance that runs already
    /// @param more arguments of the command line
    static SecondInstance start(Environment first, String... more) {
        var arguments = new ArrayList<String>(List.of(more));
        arguments.add("--server.port=0");
        SHARED.forEach(it -> arguments.add("--" + it + "=" + first.getRequiredProperty(it)));
        return new SecondInstance(
                new SpringApplicationBuilder(CallServiceApplication.class).run(arguments.toArray(String[]::new)));
    }

    World world() {
        return new World(Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
