package com.loadrider.calls.operator.web;

import com.loadrider.calls.call.CallLifecycle;
import com.loadrider.calls.call.CallReading;
import com.loadrider.calls.call.CallRefusal;
import com.loadrider.calls.call.CallResult;
import com.loadrider.events.CallSession;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/// The operators' endpoint. `GET /actuator/calls` lists the calls that are not over, oldest first, at most 500.
/// `DELETE /actuator/calls/{id}?operator=name` ends a call with the reason `error` and writes a line to the logger
/// `com.loadrider.audit`. The counter `calls.forced` counts these calls.
@Component
@Endpoint(id = "calls")
class OperatorEndpoint {

    static final String PATH = "/actuator/calls";

    /// The audit log: what operators did and tried. It is part of the log and, with `AUDIT_LOG_FOLDER`, also a file.
    static final Logger AUDIT = LoggerFactory.getLogger("com.loadrider.audit");

    private static final int MOST = 500;
    /// Allows no character that could forge a line of the log.
    private static final Pattern OPERATOR = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    private final CallReading reading;
    private final CallLifecycle lifecycle;
    private final Counter forced;

    OperatorEndpoint(CallReading reading, CallLifecycle lifecycle, MeterRegistry meters) {
        this.reading = reading;
        this.lifecycle = lifecycle;
        this.forced = meters.counter("calls.forced");
    }

    @ReadOperation
    Map<String, List<CallSession>> active() {
        return Map.of("items", reading.active(MOST));
    }

    @DeleteOperation
    WebEndpointResponse<Map<String, ?>> end(@Selector long id, String operator) {
        if (!OPERATOR.matcher(operator).matches()) {
            return answer(400, "operator must be 1 to 64 characters of [A-Za-z0-9._@-]");
        }
        return switch (lifecycle.abort(id)) {
            case CallResult.Done(var call) -> {
                AUDIT.info("operator {} ended call {} of conversation {}", operator, id, call.conversationId());
                forced.increment();
                yield new WebEndpointResponse<>(
                        Map.of("callSessionId", id, "status", call.session().status()), 200);
            }
            case CallResult.Refused(CallRefusal.NotFound _) -> answer(404, "there is no such call");
            case CallResult.Refused _ -> answer(409, "the call is over");
        };
    }

    private static WebEndpointResponse<Map<String, ?>> answer(int status, String detail) {
        return new WebEndpointResponse<>(Map.of("detail", detail), status);
    }
}
