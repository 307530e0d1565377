package com.loadrider.service.warmup;

/// Something that a service does again and again for its users, done for practice. Leaves nothing behind: what it
/// writes is rolled back.
@FunctionalInterface
public interface WarmUp {

    /// Does it once. Called again until it is quick.
    void practise() throws Exception;
}
