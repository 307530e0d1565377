package com.loadrider.local.part;

/// Whether a part that dies is started again.
public enum RestartPolicy {
    /// It is started again within 5 s each time. A part that never became ready is given up
    /// after its second failed start.
    ALWAYS,
    /// It is not started again automatically.
    NEVER
}
