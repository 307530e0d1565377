package com.loadrider.local.part;

/// What happens to a part that dies without having been stopped.
public enum RestartPolicy {
    /// It is started again within 5 s, each time. Only one that never worked gives up, after its second failed start.
    ALWAYS,
    /// It stays dead until it is started by hand.
    NEVER
}
