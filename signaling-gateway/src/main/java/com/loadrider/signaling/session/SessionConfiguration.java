package com.loadrider.signaling.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    ReplayBudget replayBudget(SessionProperties sessions) {
        return new ReplayBudget(Runtime.getRuntime().maxMemory() / 100 * sessions.backlogPercent());
    }

    @Bean
    SessionLimits sessionLimits(SessionProperties sessions, RateProperties rates) {
        return new SessionLimits(rates.signalsPerSecond(), rates.signalBurst(), sessions.perUser());
    }
}
