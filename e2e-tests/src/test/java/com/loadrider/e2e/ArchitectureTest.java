package com.loadrider.e2e;

import com.loadrider.testkit.rules.ServiceCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// There is no main code here.
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRules() {
        return ServiceCode.in("com.loadrider.e2e").rulesOfTests();
    }
}
