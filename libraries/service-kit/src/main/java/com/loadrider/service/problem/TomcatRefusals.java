package com.loadrider.service.problem;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Handles invalid parameters, which Tomcat decodes and refuses only when a controller reads them. Ordered before
/// [ProblemAdvice], which handles all exceptions.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
@ConditionalOnClass(InvalidParameterException.class)
class TomcatRefusals {

    private final ProblemResponses responses;

    TomcatRefusals(ProblemResponses responses) {
        this.responses = responses;
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadableQuery(InvalidParameterException unreadable) {
        return responses.entity(Problem.of(CommonProblem.INVALID_REQUEST, "The query is not percent-encoded UTF-8."));
    }
}
