package com.loadrider.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void addsUpTheHeapOfTheSerialCollector() {
        assertThat(Memory.heapKb("""
                1234:
                 DefNew     total 49152K, used 812K [0x00000000e0000000, 0x00000000e3550000, 0x00000000f5550000)
                  eden space 43712K,   1% used [0x00000000e0000000, 0x00000000e00cb0f8, 0x00000000e2ab0000)
                  from space 5440K,   0% used [0x00000000e2ab0000, 0x00000000e2ab0000, 0x00000000e3000000)
                 Tenured    total 109248K, used 30000K [0x00000000f5550000, 0x00000000fc000000, 0x0000000100000000)
                   the  space 109248K,  27% used [0x00000000f5550000, 0x00000000f729c000, 0x00000000fc000000)
                 Metaspace       used 60000K, committed 61000K, reserved 1114112K
                  class space    used 7000K, committed 7300K, reserved 1048576K
                """)).isEqualTo(30_812);
    }

    @Test
    void readsTheHeapOfG1() {
        assertThat(Memory.heapKb("""
                1234:
                 garbage-first heap   total reserved 1048576K, committed 262144K, used 12345K [0xc0000000, 0x0)
                  region size 1024K, 5 young (5120K), 1 survivors (1024K)
                 Metaspace       used 60000K, committed 61000K, reserved 1114112K
                """)).isEqualTo(12_345);
    }

    @Test
    void namesTheFlagsThatHaveAnEffect() {
        assertThat(Memory.flags("""
                VM Arguments:
                jvm_args: -Dx=y -Xmx224m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx352m -XX:TieredStopAtLevel=4 --z=A
                java_command: x.jar
                """)).isEqualTo("-Xmx352m -XX:TieredStopAtLevel=4 -XX:+UseSerialGC --z=A");
    }
}
