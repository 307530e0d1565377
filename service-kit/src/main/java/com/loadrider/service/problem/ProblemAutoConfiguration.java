package com.loadrider.service.problem;

import com.loadrider.service.tracing.Traces;
import com.loadrider.service.tracing.TracesAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/// Problem documents for every refusal of a service.
@AutoConfiguration(
        after = TracesAutoConfiguration.class,
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@Import({ProblemAdvice.class, ProblemErrorController.class, TomcatRefusals.class, TomcatReportsConfiguration.class})
class ProblemAutoConfiguration {

    @Bean
    ProblemResponses problemResponses(Traces traces, JsonMapper json) {
        return new ProblemResponses(traces, json);
    }
}
