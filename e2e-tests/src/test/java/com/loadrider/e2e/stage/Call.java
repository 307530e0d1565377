package com.loadrider.e2e.stage;

import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.http.ApiResponse;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// A call that was initiated.
///
/// @param id its `callSessionId`
public record Call(long id) {

    /// The path of calls.
    public static final String PATH = "/api/v1/webrtc/calls";

    private static final int ATTEMPTS = 3;

    /// Returns the call from the response 201.
    public static Call of(ApiResponse created) {
        return new Call(created.expect(201).json().get("callSessionId").asLong());
    }

    /// Returns a path below this call.
    ///
    /// @param rest as `/accept`
    public String path(String rest) {
        return PATH + "/" + id + rest;
    }

    /// Accepts over REST, without naming a device.
    public ApiResponse acceptBy(Person person) {
        return served(() -> person.api().post(path("/accept")));
    }

    /// Declines over REST, without a reason.
    public ApiResponse declineBy(Person person) {
        return served(() -> person.api().post(path("/decline")));
    }

    /// Ends over REST.
    public ApiResponse endBy(Person person) {
        return served(() -> person.api().post(path("/end")));
    }

    /// Ends over REST. Retries while the response is retryable.
    public void settleBy(Person person) {
        await("the end of " + this).atMost(Device.SOON).until(() -> isSettled(endBy(person)));
    }

    /// Mutes or unmutes over REST.
    public ApiResponse muteBy(Person person, boolean isMuted) {
        return person.api().patch(path("/participants/me"), Map.of("isMuted", isMuted));
    }

    /// The session as a person sees it.
    public JsonNode readBy(Person person) {
        return person.api().get(path("")).expect(200).json();
    }

    /// Asks again after 503 `unavailable`, as clients do: on a busy machine, a service may not have answered in time.
    private static ApiResponse served(Supplier<ApiResponse> request) {
        var answer = request.get();
        for (int attempt = 1; answer.status() == 503 && attempt < ATTEMPTS; attempt++) {
            answer = request.get();
        }
        return answer;
    }

    /// An earlier attempt may have succeeded although its response was an error.
    private static boolean isSettled(ApiResponse answer) {
        return answer.status() == 200
                || (answer.status() == 409
                        && answer.json().path("status").asString("").equals("ended"));
    }
}
