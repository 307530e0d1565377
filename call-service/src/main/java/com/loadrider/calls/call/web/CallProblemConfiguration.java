package com.loadrider.calls.call.web;

import com.loadrider.service.problem.CallProblem;
import com.loadrider.service.problem.OwnProblems;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallProblemConfiguration {

    @Bean
    OwnProblems callProblems() {
        return new OwnProblems(List.copyOf(EnumSet.complementOf(EnumSet.of(CallProblem.NOT_ACCEPTED))));
    }
}
