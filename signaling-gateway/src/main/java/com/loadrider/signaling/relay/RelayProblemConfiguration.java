package com.loadrider.signaling.relay;

import com.loadrider.service.problem.CallProblem;
import com.loadrider.service.problem.OwnProblems;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RelayProblemConfiguration {

    @Bean
    OwnProblems relayProblems() {
        return new OwnProblems(List.of(
                CallProblem.NOT_A_PARTICIPANT,
                CallProblem.NOT_ACCEPTED,
                CallProblem.ANSWERED_ELSEWHERE,
                CallProblem.INVALID_STATE,
                CallProblem.RECEIVER_OFFLINE));
    }
}
