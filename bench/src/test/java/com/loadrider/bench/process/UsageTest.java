package com.loadrider.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.bench.process.ServerProcess.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UsageTest {

    private static final ServerProcess THIS =
            new ServerProcess("this", ProcessHandle.current().pid(), Role.SERVER);

    @Test
    @Timeout(30)
    void countsProcessorTimeAndTheKernelsPart() {
        var processes = List.of(THIS);
        var first = Usage.of(processes);
        var spent = Usage.of(processes).since(first);
        while (spent.server() < 100_000_000) {
            spent = Usage.of(processes).since(first);
        }
        assertThat(spent.serverCores()).isBetween(0.0, Runtime.getRuntime().availableProcessors() + 0.5);
        assertThat(spent.serverKernel()).isBetween(0L, spent.server());
        assertThat(spent.byName()).containsOnlyKeys("this");
        assertThat(spent.broker()).isZero();
        assertThat(spent.compilerShare()).isBetween(0.0, 1.0);
    }

    @Test
    void readsMemory() {
        assertThat(Memory.residentKb(List.of(THIS))).isGreaterThan(10_000);
    }

    @Test
    void seesThatAProcessIsGone() {
        var gone = List.of(new ServerProcess("gone", Integer.MAX_VALUE, Role.SERVER));
        assertThatThrownBy(() -> Usage.of(gone)).isInstanceOf(IllegalStateException.class);
    }
}
