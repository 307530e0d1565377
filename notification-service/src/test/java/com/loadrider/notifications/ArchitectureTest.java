package com.loadrider.notifications;

import com.loadrider.testkit.rules.ServiceCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRules() {
        return ServiceCode.in("com.loadrider.notifications")
                .edges("apns", "callpush", "fcm", "webpush")
                .sharing("notification", "sender", "subscription")
                .rules();
    }
}
