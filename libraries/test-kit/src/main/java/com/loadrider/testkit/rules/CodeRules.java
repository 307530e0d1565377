package com.loadrider.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Rules for the code of classes.
final class CodeRules {

    private static final String EMPTY_NAME = ".*(Impl|Manager|Helper|Utils?|Dto|DTO)";

    private static final int MOST_ARGUMENTS = 5;

    private CodeRules() {}

    static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .allowEmptyShould(true);
    }

    static ArchRule noEmptyNames() {
        return noClasses().should().haveNameMatching(EMPTY_NAME);
    }

    static ArchRule controllersArePackagePrivate() {
        return classes()
                .that()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .andShould()
                .resideInAPackage("..web..")
                .allowEmptyShould(true);
    }

    /// Records are data, and the constructors of enums and local classes are partly the compiler's.
    static ArchRule fewConstructorArguments() {
        return constructors()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.<JavaClass>not(DescribedPredicate.describe(
                        "are records, enums or local", type -> type.isRecord() || type.isEnum() || isLocal(type))))
                .should(new ArchCondition<JavaConstructor>("have at most five arguments") {
                    @Override
                    public void check(JavaConstructor constructor, ConditionEvents events) {
                        if (constructor.getRawParameterTypes().size() > MOST_ARGUMENTS) {
                            events.add(SimpleConditionEvent.violated(constructor, constructor.getDescription()));
                        }
                    }
                })
                .because("more means that a concept is missing")
                .allowEmptyShould(true);
    }

    static ArchRule noSleeps() {
        return noClasses()
                .should()
                .callMethodWhere(target(name("sleep")).and(target(owner(equivalentTo(Thread.class)))))
                .orShould()
                .callMethodWhere(target(name("sleep")).and(target(owner(equivalentTo(TimeUnit.class)))))
                .orShould()
                .callMethodWhere(target(nameStartingWith("park")).and(target(owner(equivalentTo(LockSupport.class)))))
                .because("tests wait for a condition, with a hard limit")
                .allowEmptyShould(true);
    }

    private static boolean isLocal(JavaClass type) {
        return type.isAnonymousClass() || type.isLocalClass();
    }
}
