package com.loadrider.signaling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "com.loadrider.signaling";
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    private static final ArchRule SIGNALS_DO_NOT_CROSS_KAFKA = noClasses()
            .that()
            .resideInAPackage("..relay..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "..feed..");

    @Test
    void packagesFormNoCycles() {
        PACKAGES_FORM_NO_CYCLES.check(GATEWAY);
    }

    @Test
    void signalsDoNotCrossKafka() {
        SIGNALS_DO_NOT_CROSS_KAFKA.check(GATEWAY);
    }

    /// The same rules, held against packages that break them.
    @Test
    void theRulesBite() {
        ArchRule wire = noClasses()
                .that()
                .resideInAPackage("..delivery..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..callview..");
        ArchRule cycles = slices().matching(ROOT + ".(**)").should().notDependOnEachOther();

        assertThat(wire.evaluate(GATEWAY).hasViolation()).isTrue();
        assertThat(cycles.evaluate(GATEWAY).hasViolation()).isTrue();
    }
}
