package com.loadrider.testkit.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

final class RealServersFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        RealServers wanted = TestContextAnnotationUtils.findMergedAnnotation(testClass, RealServers.class);
        return wanted == null
                ? null
                : new RealServersCustomizer(wanted.database(), wanted.ownContext() ? testClass : null);
    }
}
