package com.loadrider.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The compiled code of a service and its rules, for an `ArchitectureTest`:
///
/// ```java
/// @TestFactory
/// Stream<DynamicTest> keepsTheRules() {
///     return ServiceCode.in("com.loadrider.calls").edges("membership", "presence").sharing("call").rules();
/// }
/// ```
public final class ServiceCode {

    private final String root;
    private String[] edges = {};
    private String[] sharing = {};

    private ServiceCode(String root) {
        this.root = root;
    }

    /// Returns the code below a root package.
    public static ServiceCode in(String root) {
        return new ServiceCode(root);
    }

    /// Names the features that use a protocol outside of `web` packages, for example with a Kafka listener or
    /// an HTTP client. They may depend on `event-contracts`.
    public ServiceCode edges(String... features) {
        edges = packages(features);
        return this;
    }

    /// Names the other features that may depend on `event-contracts`, because they publish events.
    public ServiceCode sharing(String... features) {
        sharing = packages(features);
        return this;
    }

    /// Returns one test for each rule of a service.
    public Stream<DynamicTest> rules() {
        return Stream.concat(tests(named(), new ImportOption.DoNotIncludeTests()), rulesOfTests());
    }

    /// Returns one test for each rule that a library keeps too.
    public Stream<DynamicTest> rulesOfLibraries() {
        return Stream.concat(tests(namedOfLibraries(), new ImportOption.DoNotIncludeTests()), rulesOfTests());
    }

    /// Returns one test for each rule for tests.
    public Stream<DynamicTest> rulesOfTests() {
        return tests(namedOfTests(), new ImportOption.OnlyIncludeTests());
    }

    private Stream<DynamicTest> tests(Map<String, ArchRule> rules, ImportOption which) {
        JavaClasses classes = new ClassFileImporter().withImportOption(which).importPackages(root);
        return rules.entrySet().stream()
                .map(it ->
                        DynamicTest.dynamicTest(it.getKey(), () -> it.getValue().check(classes)));
    }

    Map<String, ArchRule> named() {
        var rules = new LinkedHashMap<>(namedOfLibraries());
        rules.put(
                "packages below a feature are used by that feature only",
                FeatureRules.nestedPackagesAreTheirFeaturesOwn(root));
        rules.put("packages are named after features", FeatureRules.noTechnicalPackages(root));
        rules.put("the domain uses neither HTTP nor Kafka", DomainRules.noTransport(root, edges));
        rules.put("the domain does not read the clock", DomainRules.noClock(root, edges));
        rules.put(
                "only publishers and consumers use event contracts",
                DomainRules.eventsOnlyIn(
                        root,
                        Stream.concat(Arrays.stream(edges), Arrays.stream(sharing))
                                .toArray(String[]::new)));
        rules.put("controllers are package-private and in web packages", CodeRules.controllersArePackagePrivate());
        return rules;
    }

    Map<String, ArchRule> namedOfLibraries() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("packages have no cycles", FeatureRules.noCycles(root));
        rules.put("fields are not injected", CodeRules.noFieldInjection());
        rules.put("class names have no filler suffix", CodeRules.noEmptyNames());
        rules.put("constructors have at most five arguments", CodeRules.fewConstructorArguments());
        rules.put("switches over sealed types have no default", SwitchRules.noDefaultOverSealedTypes());
        return rules;
    }

    Map<String, ArchRule> namedOfTests() {
        return Map.of("tests do not sleep", CodeRules.noSleeps());
    }

    private String[] packages(String... features) {
        return Arrays.stream(features).map(it -> root + "." + it + "..").toArray(String[]::new);
    }
}
