package com.loadrider.service.problem;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Translates refusals of Spring MVC or the server, which happen before a controller is reached.
public final class FrameworkRefusal {

    private FrameworkRefusal() {}

    static Problem problemOf(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException mismatch -> wrongType(mismatch.getName());
            case TypeMismatchException mismatch -> wrongType(String.valueOf(mismatch.getPropertyName()));
            case MissingServletRequestParameterException missing ->
                Problem.of(
                        CommonProblem.INVALID_REQUEST, "The parameter " + missing.getParameterName() + " is missing.");
            default -> problemOf(status.value());
        };
    }

    /// Returns the problem for a status code. The status of the problem can differ.
    public static Problem problemOf(int status) {
        return switch (status) {
            case 401 -> Problem.of(CommonProblem.INVALID_TOKEN, "The request carries no valid bearer token.");
            case 403 -> Problem.of(CommonProblem.FORBIDDEN, "The request was refused.");
            case 404 -> Problem.notFound();
            case 405, 501 -> Problem.of(CommonProblem.METHOD_NOT_ALLOWED, "Use one of the methods in Allow.");
            case 406 -> Problem.of(CommonProblem.NOT_ACCEPTABLE, "Accept application/json.");
            case 413 -> Problem.of(CommonProblem.TOO_LARGE, "The body is too large.");
            case 414, 431 -> Problem.of(CommonProblem.TOO_LARGE, "The address or a header is too long.");
            case 415 -> Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            case 505 -> Problem.of(CommonProblem.INVALID_REQUEST, "Send the request by HTTP/1.1.");
            case 503 -> Problem.of(CommonProblem.UNAVAILABLE, "Try again in a moment.");
            default ->
                status < 500
                        ? Problem.of(CommonProblem.INVALID_REQUEST, "The request could not be understood.")
                        : Problem.of(CommonProblem.INTERNAL_ERROR, "The log has the cause under the given traceId.");
        };
    }

    private static Problem wrongType(String name) {
        return Problem.of(CommonProblem.INVALID_REQUEST, "The value of " + name + " has the wrong type.");
    }
}
