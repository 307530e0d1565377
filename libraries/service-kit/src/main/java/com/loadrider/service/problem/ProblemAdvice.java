package com.loadrider.service.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Turns all exceptions of controllers into problem documents.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemResponses responses;

    ProblemAdvice(ProblemResponses responses) {
        this.responses = responses;
    }

    @ExceptionHandler
    ResponseEntity<Object> refusal(ProblemException refused) {
        return responses.entity(refused.problem());
    }

    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception failure) {
        if (Unavailability.isCauseOf(failure)) {
            log.warn("A resource does not answer: {}", failure.toString());
            return responses.entity(Problem.of(CommonProblem.UNAVAILABLE, "Try again in a moment."));
        }
        log.error("Unexpected failure", failure);
        return responses.entity(
                Problem.of(CommonProblem.INTERNAL_ERROR, "The log has the cause under the given traceId."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        return responses.entity(UnreadableBody.problemOf(unreadable));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        return responses.entity(fields(invalid.getFieldErrors().stream()
                .map(it -> new FieldProblem(it.getField(), messageOf(it)))
                .toList()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        return responses.entity(fields(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(it -> new FieldProblem(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(it.getDefaultMessage()))))
                .toList()));
    }

    /// Handles all other refusals of the framework. Keeps their status but not their message, which may name
    /// classes.
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        ResponseEntity<Object> answer = responses.entity(FrameworkRefusal.problemOf(failure, status));
        HttpHeaders all = new HttpHeaders();
        all.addAll(answer.getHeaders());
        if (!headers.getAllow().isEmpty()) {
            all.setAllow(allowedAlongWith(headers.getAllow()));
        }
        return new ResponseEntity<>(answer.getBody(), all, answer.getStatusCode());
    }

    /// Adds `HEAD` and `OPTIONS`, which Spring MVC supports too but lists only in responses to `OPTIONS`.
    private static Set<HttpMethod> allowedAlongWith(Set<HttpMethod> declared) {
        var all = new LinkedHashSet<>(declared);
        if (declared.contains(HttpMethod.GET)) {
            all.add(HttpMethod.HEAD);
        }
        all.add(HttpMethod.OPTIONS);
        return all;
    }

    private static String messageOf(DefaultMessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }

    private static Problem fields(List<FieldProblem> errors) {
        return Problem.invalidFields(errors);
    }
}
