package com.loadrider.conversations.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The latest known name of each user.
@Component
public class DisplayNames {

    private final JdbcClient jdbc;
    private final RecentNames recent = new RecentNames();

    DisplayNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores the name of a user. Does not access the database if this instance already knows the name.
    public void update(long userId, @Nullable String name) {
        if (name == null || recent.has(userId, name)) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO display_names (user_id, name) VALUES (?, ?)
                        ON CONFLICT (user_id) DO UPDATE SET name = excluded.name
                        WHERE display_names.name <> excluded.name
                        """).params(userId, name).update();
        recent.put(userId, name);
    }

    /// Returns the known names by user id.
    public Map<Long, String> of(Collection<Long> userIds) {
        var names = new HashMap<Long, String>();
        jdbc.sql("SELECT user_id, name FROM display_names WHERE user_id = ANY (?)")
                .param(userIds.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        return names;
    }

    /// A cache of the names that this instance stored recently. If another instance stores a different name
    /// meanwhile, that name stays until this instance sees a token with a name that is not cached.
    private static final class RecentNames {

        private static final int MOST = 10_000;

        private final Map<Long, String> names = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
                return size() > MOST;
            }
        };

        synchronized boolean has(long userId, String name) {
            return name.equals(names.get(userId));
        }

        synchronized void put(long userId, String name) {
            names.put(userId, name);
        }
    }
}
