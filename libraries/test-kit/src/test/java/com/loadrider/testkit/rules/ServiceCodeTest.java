package com.loadrider.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.testkit.rules.breach.clean.Order;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule finds code that breaks it.
class ServiceCodeTest {

    private static final String ROOT = "com.loadrider.testkit.rules.breach";

    private final JavaClasses all = new ClassFileImporter().importPackages(ROOT);

    @ParameterizedTest
    @CsvSource({
        "packages have no cycles, Slice looping",
        "packages have no cycles, Slice nested.branch",
        "constructors have at most five arguments, Crane",
        "switches over sealed types have no default, Vehicle.wheels",
        "tests do not sleep, Crane.swing",
        "packages below a feature are used by that feature only, OrderPath",
        "the domain uses neither HTTP nor Kafka, PaymentManager",
        "the domain does not read the clock, Instant.now",
        "fields are not injected, PaymentManager.http",
        "class names have no filler suffix, PaymentManager",
        "controllers are package-private and in web packages, CircleController",
        "only publishers and consumers use event contracts, CallType"
    })
    void findsTheBreach(String rule, String culprit) {
        assertThatThrownBy(() -> rule(ServiceCode.in(ROOT), rule).check(all))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    @Test
    void findsTechnicalPackages() {
        var spring = new ClassFileImporter().importPackages("org.springframework.util");
        assertThatThrownBy(() -> rule(ServiceCode.in("org.springframework"), "packages are named after features")
                        .check(spring))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.springframework.util");
    }

    @Test
    void leavesEdgesAndThoseWhoPublishAlone() {
        var edges = ServiceCode.in(ROOT).edges("dirty", "looping");
        rule(edges, "the domain uses neither HTTP nor Kafka").check(all);
        rule(edges, "the domain does not read the clock").check(all);
        rule(ServiceCode.in(ROOT).sharing("looping"), "only publishers and consumers use event contracts")
                .check(all);
    }

    @Test
    void leavesCleanCodeAlone() {
        var clean = new ClassFileImporter().importPackagesOf(Order.class);
        assertThat(ServiceCode.in(ROOT).named().values()).allSatisfy(it -> it.check(clean));
        assertThat(ServiceCode.in(ROOT).namedOfTests().values()).allSatisfy(it -> it.check(clean));
    }

    private static ArchRule rule(ServiceCode code, String name) {
        var rules = new HashMap<>(code.named());
        rules.putAll(code.namedOfTests());
        return Objects.requireNonNull(rules.get(name), name);
    }
}
