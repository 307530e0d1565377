package com.loadrider.calls.call.web;

import com.loadrider.calls.call.Actor;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The device that a request comes from.
final class Device {

    /// The header that names it.
    static final String HEADER = "X-Device-Id";

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    private Device() {}

    static Actor actor(Caller caller, @Nullable String deviceId) {
        if (deviceId != null && !ALLOWED.matcher(deviceId).matches()) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST, HEADER + " must be 1 to 64 characters of [A-Za-z0-9._~-].");
        }
        return new Actor(caller.userId(), deviceId);
    }
}
