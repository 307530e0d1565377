package com.loadrider.service.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/// A cache of user ids by subject.
final class KnownUsers {

    private final Cache<String, Long> ids;

    /// @param most the maximum number of entries
    KnownUsers(int most) {
        this.ids =
                Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    @Nullable
    Long idOf(String subject) {
        return ids.getIfPresent(subject);
    }

    /// Of two ids of one subject the higher holds: the lower is from before a backup was restored.
    void put(String subject, long id) {
        ids.asMap().merge(subject, id, Math::max);
    }

    /// Looks at every entry, which is rare enough: only a restored backup takes ids back.
    void remove(long id) {
        ids.asMap().values().remove(id);
    }
}
