package com.loadrider.notifications.subscription;

import com.loadrider.events.PushKind;
import java.util.Collection;
import java.util.Locale;

/// The names of kinds in the database, which are those of the wire.
final class KindColumn {

    private KindColumn() {}

    static String of(PushKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// Returns the names in alphabetical order.
    static String[] of(Collection<PushKind> kinds) {
        return kinds.stream().map(KindColumn::of).sorted().toArray(String[]::new);
    }

    static PushKind kind(String name) {
        return PushKind.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
