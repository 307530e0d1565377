package com.loadrider.testkit.server;

import com.loadrider.testkit.token.TestTokens;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/// Adds the addresses of the servers to a context. Spring shares a context between equal customizers.
record RealServersCustomizer(boolean database, @Nullable Class<?> only) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.kafka.bootstrap-servers", KafkaServer.shared().bootstrapServers());
        properties.put("jwt.secret", TestTokens.SECRET);
        properties.put("warm-up.time-limit", "0");
        if (database) {
            Database fresh = Postgres.shared().freshDatabase();
            properties.put("spring.datasource.url", fresh.url());
            properties.put("spring.datasource.username", fresh.user());
            properties.put("spring.datasource.password", fresh.password());
        }
        add(context.getEnvironment().getPropertySources(), new MapPropertySource("real servers", properties));
    }

    /// Adds the properties with precedence over files and the environment, but below those of the test class.
    private static void add(MutablePropertySources all, MapPropertySource servers) {
        String inlined = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
        if (all.contains(inlined)) {
            all.addAfter(inlined, servers);
        } else {
            all.addFirst(servers);
        }
    }
}
