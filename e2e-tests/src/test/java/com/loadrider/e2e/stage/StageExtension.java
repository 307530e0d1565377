package com.loadrider.e2e.stage;

import com.loadrider.e2e.check.ConversationInvariants;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each test its [Stage], and the [TestStack] if it asks for it.
final class StageExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(StageExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Stage.class || type == TestStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Stage.class ? stage(test) : stack(test);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isEmpty()) {
            stage(test).conversations().forEach(new ConversationInvariants(stack(test))::verify);
        }
    }

    private static Stage stage(ExtensionContext test) {
        return test.getStore(NAMESPACE).computeIfAbsent(Stage.class, _ -> new Stage(stack(test)), Stage.class);
    }

    private static TestStack stack(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(StackHolder.class, _ -> new StackHolder(), StackHolder.class)
                .get();
    }
}
