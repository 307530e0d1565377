package com.loadrider.service.problem;

import com.loadrider.service.tracing.Traces;
import com.loadrider.service.tracing.TracesAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/// Configures problem documents for all refusals of a service.
@AutoConfiguration(
        after = TracesAutoConfiguration.class,
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@Import({ProblemAdvice.class, ProblemErrorController.class, UnreadableQuery.class})
class ProblemAutoConfiguration {

    @Bean
    ProblemCounts problemCounts(
            MeterRegistry meters, ApplicationAvailability availability, ObjectProvider<OwnProblems> own) {
        Stream<ProblemType> types = own.stream().map(OwnProblems::types).flatMap(List::stream);
        return new ProblemCounts(meters, availability, Stream.concat(Stream.of(CommonProblem.values()), types));
    }

    @Bean
    ProblemResponses problemResponses(Traces traces, JsonMapper json, ProblemCounts counts) {
        return new ProblemResponses(traces, json, counts);
    }
}
