package com.loadrider.service.problem;

import org.eclipse.jetty.http.HttpException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Handles queries that Jetty decodes and refuses only when a controller reads a parameter. Ordered before
/// [ProblemAdvice], which handles all exceptions.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class UnreadableQuery {

    private final ProblemResponses responses;

    UnreadableQuery(ProblemResponses responses) {
        this.responses = responses;
    }

    @ExceptionHandler({HttpException.IllegalStateException.class, HttpException.RuntimeException.class})
    ResponseEntity<Object> unreadableQuery() {
        return responses.entity(Problem.of(CommonProblem.INVALID_REQUEST, "The query is not percent-encoded UTF-8."));
    }
}
