package com.loadrider.signaling.relay;

import com.loadrider.service.problem.OwnProblems;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RelayProblemConfiguration {

    @Bean
    OwnProblems relayProblems() {
        return new OwnProblems(List.of(RelayProblem.values()));
    }
}
