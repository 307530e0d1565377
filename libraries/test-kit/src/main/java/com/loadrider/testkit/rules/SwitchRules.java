package com.loadrider.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A rule for switches. A new subtype of a sealed type must be a compile error wherever it is not handled, and a
/// `default` would hide it. ArchUnit does not see switches, so this reads the bytecode: where there is no
/// `default`, the compiler adds one that throws a [MatchException] (JLS 15.28.2).
final class SwitchRules {

    private static final String OWN = "com.loadrider.";

    private SwitchRules() {}

    static ArchRule noDefaultOverSealedTypes() {
        return classes()
                .should(new ArchCondition<>("switch over sealed types without a default") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (MethodModel method : parsed(type).methods()) {
                            if (method.code().filter(SwitchRules::hasDefault).isPresent()) {
                                String name = type.getName() + "." + method.methodName();
                                events.add(SimpleConditionEvent.violated(type, name + " has a default"));
                            }
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private static ClassModel parsed(JavaClass type) {
        var source = type.getSource().orElseThrow().getUri();
        try (var bytes = source.toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasDefault(CodeModel code) {
        List<CodeElement> elements = code.elementList();
        boolean sealed = false;
        for (CodeElement element : elements) {
            if (element instanceof InvokeDynamicInstruction call) {
                sealed = isOverSealedType(call);
            }
            Optional<Label> otherwise = defaultOf(element);
            if (sealed && otherwise.isPresent()) {
                if (!throwsMatchException(elements, otherwise.get())) {
                    return true;
                }
                sealed = false;
            }
        }
        return false;
    }

    private static Optional<Label> defaultOf(CodeElement element) {
        return switch (element) {
            case TableSwitchInstruction table -> Optional.of(table.defaultTarget());
            case LookupSwitchInstruction lookup -> Optional.of(lookup.defaultTarget());
            default -> Optional.empty();
        };
    }

    /// The labels of a pattern switch are the arguments of its bootstrap method (`java.lang.runtime.SwitchBootstraps`).
    private static boolean isOverSealedType(InvokeDynamicInstruction call) {
        return call.name().equalsString("typeSwitch")
                && call.bootstrapArgs().stream()
                        .anyMatch(label -> label instanceof ClassDesc type && isSealed(nameOf(type)));
    }

    private static String nameOf(ClassDesc type) {
        return type.packageName() + "." + type.displayName();
    }

    private static boolean isSealed(String name) {
        if (!name.startsWith(OWN)) {
            return false;
        }
        try {
            var type = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            return Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                    .anyMatch(Class::isSealed);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean throwsMatchException(List<CodeElement> elements, Label target) {
        return elements.stream()
                .dropWhile(
                        it -> !(it instanceof LabelTarget label && label.label().equals(target)))
                .filter(Instruction.class::isInstance)
                .findFirst()
                .filter(it -> it instanceof NewObjectInstruction made
                        && made.className().asInternalName().equals("java/lang/MatchException"))
                .isPresent();
    }
}
