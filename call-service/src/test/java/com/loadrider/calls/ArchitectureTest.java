package com.loadrider.calls;

import com.loadrider.testkit.rules.ServiceCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRules() {
        return ServiceCode.in("com.loadrider.calls")
                .edges("membership", "presence", "publication", "push")
                .sharing("absence", "call", "metrics", "missedcall", "operator")
                .rules();
    }
}
