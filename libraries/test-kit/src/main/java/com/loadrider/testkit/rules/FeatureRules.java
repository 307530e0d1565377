package com.loadrider.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Rules for the dependencies between the features of a service, which are the packages directly below its root, and
/// the packages below them.
final class FeatureRules {

    private FeatureRules() {}

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule nestedPackagesAreTheirFeaturesOwn(String root) {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>("keep out of other features") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    String used = below(root, dependency.getTargetClass());
                    if (used.contains(".") && !feature(used).equals(feature(below(root, user)))) {
                        events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                    }
                }
            }
        });
    }

    static ArchRule noTechnicalPackages(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage(
                        "..impl..", "..util..", "..utils..", "..common..", "..dto..", "..service..", "..manager..")
                .because("if a class fits no feature, a feature is missing");
    }

    private static String below(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
    }

    private static String feature(String below) {
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
