package com.loadrider.signaling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.rules.ServiceCode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Timer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "com.loadrider.signaling";

    @TestFactory
    Stream<DynamicTest> keepsTheRules() {
        return ServiceCode.in(ROOT)
                .edges("consumer", "link", "page", "presence", "routing", "security")
                .sharing("callview", "delivery", "memberview", "relay", "session", "user")
                .rules();
    }

    @Test
    void signalsDoNotCrossKafka() {
        var gateway = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);

        withoutKafka("relay").check(gateway);
        withoutKafka("link").check(gateway);
        assertThat(withoutKafka("presence").evaluate(gateway).hasViolation())
                .as("the rule finds a breach")
                .isTrue();
    }

    @Test
    void tasksAreScheduledWithTimersUnlessTheyBlock() {
        var gateway = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);

        withoutSchedulerExcept("PresenceWorker").check(gateway);
        assertThat(withoutSchedulerExcept("Nobody").evaluate(gateway).hasViolation())
                .as("the rule finds a breach")
                .isTrue();
    }

    private static ArchRule withoutSchedulerExcept(String type) {
        return noClasses()
                .that()
                .doNotHaveSimpleName(type)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ScheduledExecutorService.class, ScheduledThreadPoolExecutor.class, Timer.class);
    }

    private static ArchRule withoutKafka(String feature) {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + feature + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", ROOT + ".consumer..");
    }
}
