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

/// Every rule bites.
class ServiceCodeTest {

    private static final String ROOT = "com.loadrider.testkit.rules.breach";

    private final JavaClasses all = new ClassFileImporter().importPackages(ROOT);

    @ParameterizedTest
    @CsvSource({
        "packages do not go round in circles, Slice looping",
        "packages do not go round in circles, Slice nested.branch",
        "constructors have at most five arguments, Crane",
        "switches over sealed types have no default, Vehicle.wheels",
        "tests do not sleep, Crane.swing",
        "what is below a feature is its own, OrderPath",
        "the domain speaks no protocol, PaymentManager",
        "the domain is told the time, Instant.now",
        "nothing is injected into fields, PaymentManager.http",
        "names say what a class is, PaymentManager",
        "controllers are nobody's to call, CircleController",
        "the published language is for those who publish or listen, CallType"
    })
    void findsTheBreach(String rule, String culprit) {
        assertThatThrownBy(() -> rule(ServiceCode.in(ROOT), rule).check(all))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    @Test
    void findsTechnicalPackages() {
        var spring = new ClassFileImporter().importPackages("org.springframework.util");
        assertThatThrownBy(() -> rule(ServiceCode.in("org.springframework"), "packages are named for features")
                        .check(spring))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.springframework.util");
    }

    @Test
    void leavesEdgesAndThoseWhoPublishAlone() {
        var edges = ServiceCode.in(ROOT).edges("dirty", "looping");
        rule(edges, "the domain speaks no protocol").check(all);
        rule(edges, "the domain is told the time").check(all);
        rule(ServiceCode.in(ROOT).sharing("looping"), "the published language is for those who publish or listen")
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
