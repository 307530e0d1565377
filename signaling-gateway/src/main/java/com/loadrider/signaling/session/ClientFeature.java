package com.loadrider.signaling.session;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// What a client says in its `auth` that it can do, beyond direct calls.
enum ClientFeature {
    /// Takes part in group calls.
    GROUP("group");

    private final String wireName;

    ClientFeature(String wireName) {
        this.wireName = wireName;
    }

    /// The features with these names. Other names are ignored: they may be of later versions.
    static Set<ClientFeature> named(Collection<String> names) {
        var features = EnumSet.noneOf(ClientFeature.class);
        Arrays.stream(values()).filter(it -> names.contains(it.wireName)).forEach(features::add);
        return features;
    }
}
