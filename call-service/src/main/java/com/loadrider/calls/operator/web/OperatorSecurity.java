package com.loadrider.calls.operator.web;

import com.loadrider.service.problem.ProblemResponses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

@Configuration(proxyBeanMethods = false)
class OperatorSecurity {

    /// Runs before the general security chain, which permits all requests to the actuator.
    @Bean
    @Order(1)
    SecurityFilterChain operators(HttpSecurity http, OperatorProperties properties, ProblemResponses responses) {
        return http.securityMatcher(OperatorEndpoint.PATH, OperatorEndpoint.PATH + "/**")
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new OperatorTokenFilter(properties.token(), responses), AuthorizationFilter.class)
                .build();
    }
}
