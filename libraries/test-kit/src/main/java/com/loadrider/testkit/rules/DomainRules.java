package com.loadrider.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/// Rules for the dependencies of the domain of a service: all packages except the `web` packages and the edges.
final class DomainRules {

    private DomainRules() {}

    static ArchRule noTransport(String root, String... edges) {
        return noClasses()
                .that(domain(root, edges))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "org.springframework.kafka..",
                        "org.apache.kafka..",
                        "jakarta.servlet..",
                        "java.net.http..")
                .allowEmptyShould(true);
    }

    static ArchRule noClock(String root, String... edges) {
        return noClasses()
                .that(domain(root, edges))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time is given: by the database, or by an injected clock")
                .allowEmptyShould(true);
    }

    static ArchRule eventsOnlyIn(String root, String... features) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAnyPackage(features))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.loadrider.events..")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> domain(String root, String... edges) {
        return resideInAPackage(root + "..")
                .and(not(resideInAPackage("..web..")))
                .and(not(resideInAnyPackage(edges)))
                .as("the domain of " + root);
    }
}
