package com.loadrider.service.web;

import com.loadrider.service.problem.ProblemResponses;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/// Configures the limits and strict parsing of all requests of a service.
@AutoConfiguration(
        afterName = "com.loadrider.service.problem.ProblemAutoConfiguration",
        beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@EnableConfigurationProperties(WebLimits.class)
class WebAutoConfiguration {

    /// The order directly after the observation filter, so that a refusal has a trace, and before all other
    /// filters.
    private static final int AFTER_OBSERVATION = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebLimits limits, ProblemResponses responses) {
        var registration = new FilterRegistrationBean<>(
                new BodyLimitFilter((int) limits.maxBody().toBytes(), responses));
        registration.setOrder(AFTER_OBSERVATION);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyTypeFilter> bodyTypeFilter(ProblemResponses responses) {
        var registration = new FilterRegistrationBean<>(new BodyTypeFilter(responses));
        registration.setOrder(AFTER_OBSERVATION + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ContentCodingFilter> contentCodingFilter(ProblemResponses responses) {
        var registration = new FilterRegistrationBean<>(new ContentCodingFilter(responses));
        registration.setOrder(AFTER_OBSERVATION + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SingleHeadersFilter> singleHeadersFilter(ProblemResponses responses) {
        var registration = new FilterRegistrationBean<>(new SingleHeadersFilter(responses));
        registration.setOrder(AFTER_OBSERVATION + 3);
        return registration;
    }

    @Bean
    PlainNumbers plainNumbers() {
        return new PlainNumbers();
    }

    @Bean
    JsonBodies jsonBodies() {
        return new JsonBodies();
    }

    @Bean
    Utf8Bodies utf8Bodies() {
        return new Utf8Bodies();
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }
}
