package com.loadrider.probe;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.ConnectException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/probe")
class ProbeController {

    enum Colour {
        RED
    }

    record Body(
            @NotNull Integer number,
            @Nullable String text,
            @Nullable Colour colour) {}

    record Echo(
            long userId, @Nullable String name, @Nullable Body body) {}

    @PostMapping
    Echo echo(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Body body) {
        return new Echo(caller.userId(), caller.name(), body);
    }

    @PostMapping("/{id}/optional")
    Echo maybe(
            @AuthenticationPrincipal Caller caller,
            @PathVariable long id,
            @RequestBody(required = false) @Valid @Nullable Body body) {
        return new Echo(caller.userId(), caller.name(), body);
    }

    @PostMapping("/{id}/bodiless")
    Echo act(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        return new Echo(caller.userId(), caller.name(), null);
    }

    @GetMapping("/{id}")
    Echo read(
            @AuthenticationPrincipal Caller caller,
            @PathVariable long id,
            @RequestParam @Min(1) @Max(100) int limit,
            @RequestParam(defaultValue = "1") int page) {
        return new Echo(caller.userId(), caller.name(), null);
    }

    @GetMapping("/fails/{how}")
    Echo fail(@PathVariable String how) throws Exception {
        throw switch (how) {
            case "forbidden" -> new ProblemException(CommonProblem.FORBIDDEN, "Not you.");
            case "bug" -> new IllegalStateException("SELECT secret FROM com.loadrider.Secrets");
            case "database" ->
                new CannotCreateTransactionException("no", new SQLTransientConnectionException("pool is empty"));
            case "peer" -> new IllegalStateException(new ConnectException("refused"));
            default -> new IllegalArgumentException(how);
        };
    }
}
