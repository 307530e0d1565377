package com.loadrider.local.part;

import java.util.List;

/// How a JVM turns byte code into machine code.
public enum Compiler {
    /// Compiles quickly rather than well. On two cores, the better compilers of several JVMs take the processor
    /// from
    /// the
    /// very calls they mean to speed up, for minutes.
    QUICK("-XX:TieredStopAtLevel=1"),
    /// Compiles quickly first and well later. Pays where a little code runs very often.
    TIERED("-XX:TieredStopAtLevel=4");

    private final String flag;

    Compiler(String flag) {
        this.flag = flag;
    }

    List<String> flags() {
        return List.of(flag);
    }
}
